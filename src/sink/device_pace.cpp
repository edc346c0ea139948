#include "sink/device_pace.h"

#include <chrono>
#include <thread>

namespace cuewell {
namespace {

constexpr double kMeasuredFor = 10.0;
/// No device has so much of a buffer in use here.
constexpr double kMostAhead = 0.5;
constexpr double kFastest = 8.0;
constexpr int kMostWaits = 200;
constexpr std::chrono::milliseconds kWait{1};

}  // namespace

bool DevicePace::has_no_clock(std::uint64_t frames, double now) noexcept {
    if (since_ < 0.0 || now - since_ > kMeasuredFor) {
        since_ = now;
        asked_ = 0;
    }
    asked_ += frames;
    const double seconds = static_cast<double>(asked_) / rate_.hz;
    if (seconds - (now - since_) > kMostAhead) was_without_clock_ = true;
    return was_without_clock_;
}

void DevicePace::keep(const FrameRing& ring, std::uint64_t frames, double now) noexcept {
    if (!has_no_clock(frames, now)) return;
    std::this_thread::sleep_for(std::chrono::duration<double>(static_cast<double>(frames) / rate_.hz / kFastest));
    for (int waits = 0; waits < kMostWaits && ring.is_expected() && ring.written() - ring.read() < frames; ++waits)
        std::this_thread::sleep_for(kWait);
}

}  // namespace cuewell
