#pragma once

#include "base/time.h"

#include <variant>

namespace cuewell {

/// Slow breaths; how long one lasts is the session's to say.
struct Breaths {
    int count = 0;
    friend auto operator<=>(Breaths, Breaths) = default;
};

/// A length as a script says it: time, or breaths.
using Length = std::variant<Duration, Breaths>;

/// From the shortest to the longest a hold may be; both the same where there is nothing to choose.
struct LengthRange {
    Length shortest;
    Length longest;
};

struct WholeNumberRange {
    int least = 1;
    int most = 1;
};

/// The time that `length` takes where a breath lasts `breath`.
[[nodiscard]] inline Duration time_of(const Length& length, Duration breath) {
    if (const auto* breaths = std::get_if<Breaths>(&length)) return breaths->count * breath;
    return std::get<Duration>(length);
}

}  // namespace cuewell
