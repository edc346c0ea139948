#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// What the terminal can show.
enum class Characters { unicode, ascii };

/// The characters of the locale that the environment names.
[[nodiscard]] Characters characters_of_environment();

/// A stranger's text as it can be shown: one line without what nobody sees; in ASCII with the nearest signs, or `?`.
[[nodiscard]] std::string shown_text(std::string_view text, Characters characters);

/// At most `columns` wide; where something is cut off, it ends in an ellipsis.
[[nodiscard]] std::string cut_to(std::string_view text, std::size_t columns, Characters characters);

/// The text in at most `lines` lines of at most `columns`, broken at spaces; where it is longer, the last one is cut.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t lines,
                                               Characters characters);

/// The text with spaces behind it, to be `columns` wide.
[[nodiscard]] std::string padded(std::string text, std::size_t columns);

}  // namespace cuewell
