#pragma once

#include <algorithm>
#include <chrono>

namespace cuewell {

/// Time that goes by while one looks again and again.
///
/// Why: as Patience, for who may not wait. A gap between two looks counts for a quarter of a second at most, so that a
///      program that was stopped by Ctrl-Z, or a computer that slept, does not find all its time used up when it wakes.
class CountedTime {
public:
    using Clock = std::chrono::steady_clock;

    explicit CountedTime(Clock::time_point now) : last_(now) {}

    /// The time that was counted up to `now`, which is not before the last one.
    Clock::duration at(Clock::time_point now) {
        constexpr std::chrono::milliseconds kLongestGap{250};
        counted_ += std::min<Clock::duration>(now - last_, kLongestGap);
        last_ = now;
        return counted_;
    }

private:
    Clock::time_point last_;
    Clock::duration counted_{};
};

}  // namespace cuewell
