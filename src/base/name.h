#pragma once

#include <string_view>

namespace cuewell {

/// Whether the text can name a script, a voice or a sound: a file's name without its ending.
///
/// Shape: letters and digits of any script, and inside it `-`, `_` and `.`; at most 100 characters, no dot in front. No
///        way leads out of a folder, no shell expands it, no terminal is steered by it.
[[nodiscard]] bool is_name(std::string_view text);

}  // namespace cuewell
