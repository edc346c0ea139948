#include "publish/shown_time.h"

#include "base/duration_text.h"

#include <fmt/format.h>

#include <chrono>

namespace cuewell {

std::string shown_time(const ShownWords& words, Duration length) {
    using std::chrono::minutes;
    using std::chrono::seconds;
    if (length == seconds(1)) return shown(words, "second");
    if (length == minutes(1)) return shown(words, "minute");
    if (length > minutes(1) && length % minutes(1) == Duration::zero()) {
        return shown(words, "minutes", {{"n", fmt::format("{}", length / minutes(1))}});
    }
    if (length > minutes(2)) return to_clock_text(length);
    return shown(words, "seconds", {{"n", fmt::format("{:g}", std::chrono::duration<double>(length).count())}});
}

std::string shown_breaths(const ShownWords& words, std::int64_t breaths) {
    return breaths == 1 ? shown(words, "dose_breath")
                        : shown(words, "dose_breaths", {{"n", fmt::format("{}", breaths)}});
}

}  // namespace cuewell
