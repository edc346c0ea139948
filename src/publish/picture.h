#pragma once

#include "session/prepare.h"
#include "sink/file_sink.h"

#include <filesystem>
#include <string>

namespace cuewell {

/// The session as a picture, an SVG document.
[[nodiscard]] std::string picture_of(const PreparedSession& session);

/// Writes that picture to a file.
///
/// Errors: Failure that names the file; whatever `progress` throws.
void write_picture(const PreparedSession& session, const std::filesystem::path& file, const WriteProgress& progress);

}  // namespace cuewell
