#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// A text as it is heard: what the checker's rules look for words in.
struct HeardText {
    std::string text;
    std::vector<std::size_t> offsets;  ///< Of each of its bytes, in the text as it is written.
};

/// The text without what a voice is never given: soft hyphens, joiners and others that nobody sees, and Markdown's marks.
///
/// Shape: every space is a plain one; so are apostrophes, and hyphens that do not break; a letter is in one piece with its
///        marks. A text that is not UTF-8 stays as it is.
/// Why:   "cu-re" with a soft hyphen is said as "cure".
[[nodiscard]] HeardText heard_text(std::string_view text);

}  // namespace cuewell
