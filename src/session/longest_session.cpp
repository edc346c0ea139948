#include "session/longest_session.h"

#include "base/errors.h"
#include "plan/plan.h"

#include <fmt/format.h>

#include <chrono>

namespace cuewell {

void require_a_day_at_most(Frames length, SampleRate rate) {
    if (length <= to_frames(kLongestSession, rate)) return;
    using std::chrono::hours;
    constexpr auto kMost = std::chrono::duration_cast<hours>(kLongestSession).count();
    const std::int64_t lasts = length.count() / (std::int64_t{rate.hz} * std::chrono::seconds(hours(1)).count());
    throw UsageError(fmt::format("with its words the session would last {} hours, and {} are the most", lasts, kMost));
}

}  // namespace cuewell
