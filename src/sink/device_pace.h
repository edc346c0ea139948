#pragma once

#include "base/time.h"
#include "sink/frame_ring.h"

#include <cstdint>

namespace cuewell {

/// Tells devices that have a clock from those that take sound as fast as they get it, such as a file, and makes these
/// wait: they would be given silence by the gigabyte.
///
/// Shape:  a device with a clock never waits here. One without is given at most eight seconds in one, and no silence in
///         place of frames that are about to come.
/// Thread: the device's.
class DevicePace {
public:
    explicit DevicePace(SampleRate rate) noexcept : rate_(rate) {}

    /// Before a block of `frames` is filled, at `now` in seconds.
    void keep(const FrameRing& ring, std::uint64_t frames, double now) noexcept;

private:
    [[nodiscard]] bool has_no_clock(std::uint64_t frames, double now) noexcept;

    SampleRate rate_;
    double since_ = -1.0;  ///< Measured anew now and then: two good clocks drift apart as well.
    std::uint64_t asked_ = 0;
    bool was_without_clock_ = false;
};

}  // namespace cuewell
