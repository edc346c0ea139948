#pragma once

#include "check/word_lists.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace cuewell {

/// What stands for a few other words in a phrase.
inline constexpr std::string_view kGap = "…";

/// Where in a text a phrase is said.
struct SaidAt {
    std::size_t offset = 0;  ///< In bytes.
    std::size_t size = 0;
};

/// Where a text says a phrase in earnest: not where a negation stands before it in the same part of the sentence, as in
/// "not a cure", unless something in between undoes that, as in "do not be afraid to push through".
///
/// Shape: "…" in a phrase stands for up to three words, none of which negates: "ignore … pain".
[[nodiscard]] std::vector<SaidAt> places_said(std::string_view text, std::string_view phrase, const WordLists& lists);

/// Whether it says it anywhere.
[[nodiscard]] bool says(std::string_view text, std::string_view phrase, const WordLists& lists);

}  // namespace cuewell
