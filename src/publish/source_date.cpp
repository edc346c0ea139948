#include "publish/source_date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdint>

namespace cuewell {
namespace {

constexpr std::int64_t kEndOfYear9999 = 253'402'300'800;

}  // namespace

std::optional<std::string> day_of_epoch(const std::string& seconds) {
    std::int64_t since = 0;
    const auto [end, problem] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), since);
    if (problem != std::errc() || end != seconds.data() + seconds.size()) return std::nullopt;
    if (since < 0 || since >= kEndOfYear9999) return std::nullopt;
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(since)));
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace cuewell
