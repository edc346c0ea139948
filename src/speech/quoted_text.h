#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cuewell {

/// The beginning of a text that came from elsewhere, fit to be shown: nothing in it can steer a terminal.
///
/// Shape:  as visible_text, and what is longer than so many characters ends in "…".
[[nodiscard]] std::string beginning_of(std::string_view text, std::size_t most_characters);

/// So much of a text, in quotes, that one finds it again in a script.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// The text with a space in the place of every control character of ASCII: one line, and no command to an engine.
[[nodiscard]] std::string without_controls(std::string_view text);

}  // namespace cuewell
