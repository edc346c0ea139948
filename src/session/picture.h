#pragma once

#include "session/prepare.h"
#include "session/render.h"

#include <filesystem>

namespace cuewell {

/// Writes the session as a picture, an SVG document, to a file.
///
/// Errors: Failure that names the file; whatever `progress` throws.
void write_picture(const PreparedSession& session, const std::filesystem::path& file, const WriteProgress& progress);

}  // namespace cuewell
