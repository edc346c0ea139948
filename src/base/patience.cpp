#include "base/patience.h"

#include <poll.h>
#include <algorithm>
#include <cerrno>

namespace cuewell {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kSlice{100};
constexpr milliseconds kForEver{-1};

}  // namespace

bool Patience::await(int descriptor, short events) {
    pollfd watched{descriptor, events, 0};
    for (;;) {
        // Without an end nobody has to look meanwhile: a process that sleeps does not wake for it.
        const milliseconds slice = left_ ? std::min(kSlice, *left_) : kForEver;
        const Clock::time_point start = Clock::now();
        const int ready = ::poll(&watched, 1, static_cast<int>(slice.count()));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
        if (!left_) continue;
        if (*left_ <= milliseconds::zero()) return false;
        // A poll that timed out counts for its slice, however long the program stood still meanwhile.
        const auto waited = std::chrono::duration_cast<milliseconds>(Clock::now() - start);
        *left_ -= ready == 0 ? slice : std::min(waited, slice);
    }
}

}  // namespace cuewell
