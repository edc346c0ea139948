#include "ambience/slow_change.h"

#include "ambience/floored_ratio.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace cuewell {
namespace {

constexpr std::int64_t kKnotsInTurn = 8;

// A uniform number from -1 to 1 swings by 0.577, and the spline through such numbers by 0.38 on the average.
constexpr double kSwing = 1.0 / 0.38;

/// The numbers 0 to 7 in an order that `bits` decide.
std::array<int, kKnotsInTurn> shuffled(std::uint64_t bits) {
    std::array<int, kKnotsInTurn> order{};
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t left = order.size(); left > 1; --left) {
        std::swap(order[left - 1], order[bits % left]);
        bits /= left;
    }
    return order;
}

}  // namespace

SlowChange::SlowChange(RandomStream random, double seconds, double later)
    : order_(random.branch(1)),
      place_(random.branch(2)),
      seconds_(seconds),
      offset_(static_cast<double>(kKnotsInTurn) * random.unit(0) - later / seconds) {}

double SlowChange::value_of(Knot knot) const {
    const Knot turn = floored_ratio(knot, kKnotsInTurn);
    const auto eighth = shuffled(order_.bits(turn))[static_cast<std::size_t>(knot - turn * kKnotsInTurn)];
    return (static_cast<double>(eighth) + place_.unit(knot)) * 2.0 / static_cast<double>(kKnotsInTurn) - 1.0;
}

void SlowChange::move_to(Knot first) {
    if (first == first_) return;
    first_ = first;
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i] = value_of(first + static_cast<Knot>(i));
}

double SlowChange::at(double seconds) {
    const double knots = seconds / seconds_ + offset_;
    const double whole = std::floor(knots);
    move_to(static_cast<Knot>(whole));
    const double t = knots - whole;
    const double u = 1.0 - t;
    const double sum = u * u * u * values_[0] + (t * t * (3.0 * t - 6.0) + 4.0) * values_[1] +
                       (u * u * (3.0 * u - 6.0) + 4.0) * values_[2] + t * t * t * values_[3];
    return sum / 6.0 * kSwing;
}

}  // namespace cuewell
