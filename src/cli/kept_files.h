#pragma once

#include "session/places.h"

#include <filesystem>

namespace cuewell {

/// The journal of the sessions that were played.
[[nodiscard]] inline std::filesystem::path journal_file(const Places& places) { return places.state / "journal.txt"; }

}  // namespace cuewell
