#include "sink/device_feed.h"

#include <algorithm>
#include <utility>

namespace cuewell {

DeviceFeed::DeviceFeed(DeviceSound sound, std::shared_ptr<DevicePulse> pulse)
    : sound_(std::move(sound)), pulse_(std::move(pulse)) {}

bool DeviceFeed::fill(std::span<std::int16_t> block) noexcept {
    pulse_->beats.fetch_add(1, std::memory_order_relaxed);
    if (pulse_->is_stopped.load(std::memory_order_relaxed)) {
        std::ranges::fill(block, std::int16_t{0});
        return false;
    }
    const std::span<const std::int16_t> left = std::span(sound_.samples).subspan(given_);
    const std::span<const std::int16_t> now = left.first(std::min(left.size(), block.size()));
    const auto rest = std::ranges::copy(now, block.begin()).out;
    std::fill(rest, block.end(), std::int16_t{0});
    given_ += now.size();
    if (given_ < sound_.samples.size()) return true;
    is_over_.store(true, std::memory_order_release);
    return false;
}

}  // namespace cuewell
