#include "publish/shown_length.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace cuewell {

std::string shown_minutes(const ShownWords& words, const Timeline& timeline) {
    const Duration length = to_duration(timeline.length, timeline.rate);
    const auto minutes = std::max<std::int64_t>(1, std::chrono::round<std::chrono::minutes>(length).count());
    if (minutes == 1) return shown(words, "minute");
    return shown(words, "minutes", {{"n", std::to_string(minutes)}});
}

}  // namespace cuewell
