#pragma once

#include "base/on_wait.h"

#include <filesystem>
#include <string_view>

namespace cuewell {

/// Writes `text` to `file`: under its name only when complete, else what was there before stays.
///
/// Errors: Failure that names the file and the system's reason; what `on_wait` throws.
void write_text_file(const std::filesystem::path& file, std::string_view text, const OnWait& on_wait = {});

/// The same for a file that is not there yet: it is never written over anything, nor through a link.
///
/// Errors: Failure also where something is there, even if it came only while the file was written.
void write_new_text_file(const std::filesystem::path& file, std::string_view text, const OnWait& on_wait = {});

}  // namespace cuewell
