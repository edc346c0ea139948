#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace cuewell {

inline constexpr std::string_view kXmlSpaces = " \t\r\n";
inline constexpr std::string_view kNumberSeparators = " \t\r\n,";

/// Takes those of the characters off the front of the text.
void skip_any(std::string_view& text, std::string_view characters);

/// The text without space at its ends.
[[nodiscard]] std::string_view without_xml_spaces(std::string_view text);

/// Takes a number of SVG off the front of the text; nothing where none begins there, or none that is ever drawn.
[[nodiscard]] std::optional<double> take_drawing_number(std::string_view& text);

/// The numbers of a list; nothing where there is anything else in it.
[[nodiscard]] std::optional<std::vector<double>> drawing_numbers(std::string_view text);

}  // namespace cuewell
