#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// The text with each letter and its marks as one character where there is one: "e" and an accent become "é".
///
/// Shape:  Normalization Form C; what is no UTF-8 stays as it is. Composing twice changes nothing.
/// Why:    texts from a Mac or a PDF have the marks apart; eSpeak NG 1.51 leaves those out, and no word in them is found.
/// Errors: std::bad_alloc.
/// Source: Unicode Standard Annex 15.
[[nodiscard]] std::string composed_text(std::string_view text);

}  // namespace cuewell
