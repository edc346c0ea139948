#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <string>

namespace cuewell {

/// As read_text_file(), of bytes that were read already; more than `kLargestTextFile` of them are too many.
[[nodiscard]] SourceTextPtr text_of_bytes(std::string bytes, std::string name, std::string label, Diagnostics& faults);

}  // namespace cuewell
