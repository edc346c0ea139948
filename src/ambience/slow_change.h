#pragma once

#include "ambience/random.h"

#include <array>
#include <cstdint>
#include <limits>

namespace cuewell {

/// A smooth random movement over time that never comes back: about 0 in the middle, about 1 in its typical swing, never
/// beyond kFarthest.
///
/// Shape:  a cubic B-spline through random numbers that stand `seconds` apart. It has forgotten itself after four of
///         them. Of eight numbers each comes out of another eighth of their range, in random order: so the
///         mean over minutes hardly depends on chance.
/// Thread: one at a time. The same moment gives the same value, whatever was asked for before.
/// Source: C. de Boor, "A Practical Guide to Splines" (1978), chapter IX.
class SlowChange {
public:
    static constexpr double kFarthest = 3.0;

    /// `later`: how many seconds it lags behind another one of the same stream.
    SlowChange(RandomStream random, double seconds, double later = 0.0);

    [[nodiscard]] double at(double seconds);

private:
    using Knot = std::int64_t;

    [[nodiscard]] double value_of(Knot knot) const;
    void move_to(Knot first);

    RandomStream order_;
    RandomStream place_;
    double seconds_;
    double offset_;
    Knot first_ = std::numeric_limits<Knot>::min();
    std::array<double, 4> values_{};
};

}  // namespace cuewell
