#pragma once

#include "session/places.h"

#include <filesystem>

namespace cuewell {

/// The journal of the sessions that were played.
[[nodiscard]] inline std::filesystem::path journal_file(const Places& places) { return places.state / "journal.txt"; }

/// The session that can be resumed.
[[nodiscard]] inline std::filesystem::path saved_session_file(const Places& places) {
    return places.state / "session.toml";
}

}  // namespace cuewell
