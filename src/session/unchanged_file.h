#pragma once

#include "base/source.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace cuewell {

/// What stands before `source` in the file that it was read from: a byte order mark or nothing.
///
/// Shape:  empty where the file holds another text by now, and where it cannot be opened any more: who saved it meanwhile
///         would lose that. To be asked right before the file is written.
/// Errors: Failure where it can be opened and not be read.
[[nodiscard]] std::optional<std::string_view> mark_before(const std::filesystem::path& file, const SourceText& source);

}  // namespace cuewell
