#pragma once

#include "base/time.h"

#include <chrono>
#include <cstdint>

namespace cuewell {

/// Finds out whether a device has a clock, or takes sound as fast as it gets it, such as a file.
///
/// Shape:  only the device's own time counts, from each leave() to the next come(). One that is half a second of sound
///         ahead of that has no clock, until a whole span of ten seconds shows one.
/// Why:    two good clocks drift apart, so each span is measured anew; and a machine that stood still must not have a good
///         device taken for a file for the rest of the session.
class DeviceClock {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit DeviceClock(SampleRate rate) noexcept : rate_(rate) {}

    /// The device wants `frames`.
    void come(std::uint64_t frames, Time now) noexcept;
    /// It is kept waiting no longer.
    void leave(Time now) noexcept { left_ = now; }

    [[nodiscard]] bool is_missing() const noexcept { return is_missing_; }

private:
    using Seconds = std::chrono::duration<double>;

    void measure_anew(Time now) noexcept;

    SampleRate rate_;
    bool has_begun_ = false;
    bool is_missing_ = false;
    Time since_{};
    Time left_{};
    Seconds own_{};    ///< The device's own time in this span.
    Seconds asked_{};  ///< As long as what it has asked for in this span plays.
};

}  // namespace cuewell
