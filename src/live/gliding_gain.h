#pragma once

#include "base/time.h"

#include <algorithm>

namespace cuewell {

/// A level that changes without a step: it glides to its goal, and stays there to the last bit.
class GlidingGain {
public:
    GlidingGain() = default;
    explicit GlidingGain(float factor) : now_(factor), goal_(factor) {}

    [[nodiscard]] float now() const noexcept { return now_; }
    [[nodiscard]] float goal() const noexcept { return goal_; }
    [[nodiscard]] bool is_still() const noexcept { return now_ == goal_; }

    /// From where it is to `goal`, in about that time.
    void glide(float goal, Frames time) noexcept {
        goal_ = goal;
        const auto frames = static_cast<float>(std::max<std::int64_t>(1, time.count()));
        step_ = (goal_ - now_) / frames;
    }

    /// The level of the next frame.
    [[nodiscard]] float next() noexcept {
        if (now_ == goal_) return now_;
        const float after = now_ + step_;
        const bool is_there = step_ == 0.0F || (step_ > 0.0F ? after >= goal_ : after <= goal_);
        now_ = is_there ? goal_ : after;
        return now_;
    }

private:
    float now_ = 1.0F;
    float goal_ = 1.0F;
    float step_ = 0.0F;
};

}  // namespace cuewell
