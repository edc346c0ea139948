#pragma once

#include "check/checked_script.h"

#include <string>
#include <vector>

namespace cuewell {

/// A hold on the session clock, and what is heard while it lasts.
struct HeardHold {
    const Event* hold = nullptr;
    std::vector<const Event*> words;  ///< In the order in which they are said.
    SourceSpan where;                 ///< In the script that is checked: the hold, or the item that gives its length.
};

/// The holds of a script whose length or words are the script's own, as they are heard. None without a timeline.
///
/// Shape: pointers into the script's timeline, which must live longer.
[[nodiscard]] std::vector<HeardHold> heard_holds(const CheckedScript& script);

/// How long words sound while the hold lasts.
[[nodiscard]] Frames words_in(const HeardHold& heard);

/// The longest time of the hold in which nothing is said.
[[nodiscard]] Frames longest_silence_in(const HeardHold& heard);

}  // namespace cuewell
