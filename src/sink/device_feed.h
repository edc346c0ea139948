#pragma once

#include "sink/device_sound.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace cuewell {

/// What the audio callback and who watches it tell each other.
///
/// Thread: any, without a lock.
struct DevicePulse {
    std::atomic<std::uint64_t> beats{0};  ///< How often the device has asked for sound.
    std::atomic<bool> is_stopped{false};  ///< Set from outside: nothing more is to be heard.
    static_assert(std::atomic<std::uint64_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);
};

/// What the audio callback gives a device: sound from its first frame to its last, then silence.
class DeviceFeed {
public:
    DeviceFeed(DeviceSound sound, std::shared_ptr<DevicePulse> pulse);

    [[nodiscard]] BlockFormat format() const noexcept { return sound_.format; }

    /// Fills the whole block; whether more is to come.
    ///
    /// Thread: the device's. Copies, fills up with zeros and counts: no lock, no memory, no call of the system.
    [[nodiscard]] bool fill(std::span<std::int16_t> block) noexcept;

    /// Whether the last frame was given away.
    ///
    /// Thread: any.
    [[nodiscard]] bool is_over() const noexcept { return is_over_.load(std::memory_order_acquire); }

private:
    DeviceSound sound_;
    std::shared_ptr<DevicePulse> pulse_;
    std::size_t given_ = 0;
    std::atomic<bool> is_over_{false};
};

}  // namespace cuewell
