#pragma once

#include "base/clean_text.h"

#include <string>

namespace cuewell {

/// A spoken line as it is read: as visible_text has it, and without Markdown's `*` and backticks, which nobody hears.
[[nodiscard]] inline std::string readable_text(std::string line) {
    std::erase_if(line, [](char c) { return c == '*' || c == '`'; });
    return visible_text(line);
}

}  // namespace cuewell
