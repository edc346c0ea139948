#pragma once

#include "session/options.h"
#include "session/places.h"

#include <filesystem>
#include <vector>

namespace cuewell {

/// The files that a session of a script at a path is made of: the script, the stretches that it lists, and what else its
/// options name by path.
///
/// Shape:  also places where a listed stretch would be found if it were there. As much as can be read: a faulty script has
///         files, too.
[[nodiscard]] std::vector<std::filesystem::path> files_behind(const SessionOptions& options, const Places& places);

}  // namespace cuewell
