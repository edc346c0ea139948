#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cuewell {

/// Words in lower case, and how to spell them so that they are said right.
using Pronunciations = std::map<std::string, std::string>;

/// The text with every word of `pronunciations` spelled as it says.
///
/// Shape:  whole words only, the longest that fits first, in either case of A to Z; what was put in is not looked at
///         again. A capital at the start of a word stays one: after a full stop, eSpeak NG takes a small letter for the
///         same sentence (1.51).
/// Needs:  valid UTF-8.
[[nodiscard]] std::string pronounce(std::string_view text, const Pronunciations& pronunciations);

}  // namespace cuewell
