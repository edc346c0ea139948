#include "sink/device_clock.h"

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr auto kSpan = 10s;
/// No device has so much of a buffer in use here.
constexpr auto kMostAhead = 500ms;
/// Of what it asks for, as its own time. One that is made to wait an eighth of the time in vain spends the rest itself.
constexpr double kLeastOwn = 0.5;

}  // namespace

void DeviceClock::measure_anew(Time now) noexcept {
    has_begun_ = true;
    since_ = left_ = now;
    own_ = asked_ = Seconds::zero();
}

void DeviceClock::come(std::uint64_t frames, Time now) noexcept {
    // Time that goes back says nothing.
    if (!has_begun_ || now < left_) measure_anew(now);
    if (now - since_ > kSpan) {
        is_missing_ = is_missing_ && own_ < asked_ * kLeastOwn;
        measure_anew(now);
    }
    own_ += now - left_;
    asked_ += Seconds(static_cast<double>(frames) / rate_.hz);
    if (is_missing_ || asked_ - own_ <= kMostAhead) return;
    is_missing_ = true;
    measure_anew(now);
}

}  // namespace cuewell
