#pragma once

#include "base/source.h"
#include "plan/overview.h"
#include "script/overview_phrases.h"

#include <string>
#include <vector>

namespace cuewell {

/// One sentence of an overview.
struct OverviewSentence {
    std::string text;
    SourceSpan where;  ///< Of the phrase.
};

/// What a session asks of someone, in words: the way, where on the floor one is longest, and the things one needs.
///
/// Shape:  no word of the way where it has no positions, of minutes where they are none, of things where it has none.
///         `says_helpful` tells what is good to have as well.
[[nodiscard]] std::vector<OverviewSentence> overview_words(const Overview& overview, const OverviewPhrases& phrases,
                                                           bool says_helpful);

}  // namespace cuewell
