#include "sink/device_pace.h"

#include <chrono>
#include <thread>

namespace cuewell {
namespace {

constexpr double kFastest = 8.0;
constexpr int kMostWaits = 200;
constexpr std::chrono::milliseconds kWait{1};

}  // namespace

void DevicePace::keep(const FrameRing& ring, std::uint64_t frames) noexcept {
    clock_.come(frames, std::chrono::steady_clock::now());
    if (clock_.is_missing()) wait(ring, frames);
    clock_.leave(std::chrono::steady_clock::now());
}

void DevicePace::wait(const FrameRing& ring, std::uint64_t frames) const noexcept {
    std::this_thread::sleep_for(std::chrono::duration<double>(static_cast<double>(frames) / rate_.hz / kFastest));
    for (int waits = 0; waits < kMostWaits && ring.is_expected() && ring.written() - ring.read() < frames; ++waits)
        std::this_thread::sleep_for(kWait);
}

}  // namespace cuewell
