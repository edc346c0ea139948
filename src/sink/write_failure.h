#pragma once

#include "base/errors.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cuewell {

/// The sentence for what could not be written: `cannot write "a.ogg": No space left on device`.
[[nodiscard]] Failure write_failure(const std::string& name, std::string_view reason);

/// The same with the system's reason for `error`, a value of errno.
[[nodiscard]] Failure write_failure(const std::string& name, int error);

/// A file as messages name it: in quotation marks.
[[nodiscard]] std::string quoted_name(const std::filesystem::path& file);

}  // namespace cuewell
