#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// The byte offset of the first thing in `text` that is not UTF-8 (RFC 3629: no surrogates, no overlong forms).
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// The byte offset of the first character in valid UTF-8 that nobody sees and that could steer a terminal: all control
/// characters but tabs and line ends.
[[nodiscard]] std::optional<std::size_t> find_control_character(std::string_view text);

/// The number of characters (code points); a byte that is not UTF-8 counts as one.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// The byte offset of character number `index` (from 0), or the size of `text` where it is shorter.
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t index);

/// How many columns of a terminal the text takes: 0 for combining marks, 2 for wide East Asian characters and emoji.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace cuewell
