#pragma once

#include <compare>

namespace cuewell {

/// How often something swings in a second.
struct Hertz {
    double value = 0.0;
    friend constexpr auto operator<=>(Hertz, Hertz) = default;
};

}  // namespace cuewell
