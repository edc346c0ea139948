#pragma once

#include "session/places.h"

#include <filesystem>

namespace cuewell {

/// The journal of the sessions that were played; empty where there is no place for it.
[[nodiscard]] inline std::filesystem::path journal_file(const Places& places) {
    return file_in(places.state, "journal.txt");
}

/// The session that can be resumed; empty where there is no place for it.
[[nodiscard]] inline std::filesystem::path saved_session_file(const Places& places) {
    return file_in(places.state, "session.toml");
}

}  // namespace cuewell
