#pragma once

#include "base/time.h"
#include "sink/device_clock.h"
#include "sink/frame_ring.h"

#include <cstdint>

namespace cuewell {

/// Makes devices that have no clock wait, such as a file: they would be given silence by the gigabyte.
///
/// Shape:  a device with a clock never waits here. One without is given at most eight seconds in one, and no silence in
///         place of frames that are about to come.
/// Thread: the device's.
/// Why:    time is the system's, which never goes back: what PortAudio tells of ALSA may be the time of the day, which can
///         be set.
class DevicePace {
public:
    explicit DevicePace(SampleRate rate) noexcept : rate_(rate), clock_(rate) {}

    /// Before a block of `frames` is filled.
    void keep(const FrameRing& ring, std::uint64_t frames) noexcept;

private:
    void wait(const FrameRing& ring, std::uint64_t frames) const noexcept;

    SampleRate rate_;
    DeviceClock clock_;
};

}  // namespace cuewell
