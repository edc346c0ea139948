#pragma once

#include "check/word_lists.h"

#include <string_view>

namespace cuewell {

/// Whether a text says a phrase in earnest: not where a negation stands before it in the same part of the sentence, as in
/// "not a cure", unless something in between undoes that, as in "do not be afraid to push through".
///
/// Shape: "…" in a phrase stands for up to three words, none of which negates: "ignore … pain".
[[nodiscard]] bool says(std::string_view text, std::string_view phrase, const WordLists& lists);

}  // namespace cuewell
