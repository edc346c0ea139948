#include "base/duration_text.h"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <charconv>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr Duration kLongest = std::chrono::hours(24);
constexpr std::size_t kMostDigits = 6;
constexpr std::string_view kExamples = "write a length such as 5s, 1m30s or 1:30";

struct Unit {
    std::string_view name;
    Duration length;
};

// From long to short: `1h05m30s` names each at most once, in this order.
constexpr std::array<Unit, 4> kUnits{{{"h", 1h}, {"m", 1min}, {"s", 1s}, {"ms", 1ms}}};

DurationReading problem(std::string text, std::string_view hint = kExamples) {
    return {std::nullopt, std::move(text), std::string(hint)};
}

std::string_view take_while(std::string_view& text, int (*kind)(int)) {
    std::size_t size = 0;
    while (size < text.size() && kind(static_cast<unsigned char>(text[size])) != 0) ++size;
    const std::string_view taken = text.substr(0, size);
    text.remove_prefix(size);
    return taken;
}

std::optional<std::int64_t> whole(std::string_view digits) {
    std::int64_t value = 0;
    if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// A number with up to three decimals, in thousandths.
std::optional<std::int64_t> take_thousandths(std::string_view& text) {
    const auto units = whole(take_while(text, std::isdigit));
    if (!units) return std::nullopt;
    std::int64_t thousandths = *units * 1000;
    if (!text.starts_with('.')) return thousandths;
    text.remove_prefix(1);
    const std::string_view decimals = take_while(text, std::isdigit);
    if (decimals.empty() || decimals.size() > 3) return std::nullopt;
    std::int64_t worth = 100;
    for (const char digit : decimals) {
        thousandths += (digit - '0') * worth;
        worth /= 10;
    }
    return thousandths;
}

DurationReading checked(Duration length, std::string_view text) {
    if (length > kLongest) return problem(fmt::format("\"{}\" is longer than a day", text), {});
    return {length, {}, {}};
}

DurationReading read_clock(std::string_view text) {
    Duration length{};
    std::string_view rest = text;
    int parts = 0;
    for (; parts < 3; ++parts) {
        const std::string_view digits = take_while(rest, std::isdigit);
        const auto value = whole(digits);
        const bool two_digits = parts == 0 || digits.size() == 2;
        if (!value || !two_digits || (parts > 0 && *value > 59))
            return problem(fmt::format("\"{}\" is not a length of time", text));
        length = length * 60 + std::chrono::seconds(*value);
        if (!rest.starts_with(':')) break;
        rest.remove_prefix(1);
    }
    if (!rest.empty() || parts == 3) return problem(fmt::format("\"{}\" is not a length of time", text));
    return checked(length, text);
}

DurationReading read_units(std::string_view text) {
    Duration length{};
    std::size_t next_unit = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const auto thousandths = take_thousandths(rest);
        const std::string_view name = take_while(rest, std::isalpha);
        if (!thousandths) return problem(fmt::format("\"{}\" is not a length of time", text));
        if (name.empty() && rest.empty() && length == Duration::zero() && next_unit == 0) {
            return problem(fmt::format("\"{}\" has no unit", text),
                           fmt::format("write {}s for seconds, {}m for minutes", text, text));
        }
        while (next_unit < kUnits.size() && kUnits[next_unit].name != name) ++next_unit;
        if (next_unit == kUnits.size()) return problem(fmt::format("\"{}\" is not a length of time", text));
        length += Duration(kUnits[next_unit].length.count() / 1000 * *thousandths);
        if (length > kLongest) return checked(length, text);
        ++next_unit;
    }
    return checked(length, text);
}

}  // namespace

DurationReading read_duration(std::string_view text) {
    if (text.empty()) return problem("a length of time is missing");
    if (text.find(':') != std::string_view::npos) return read_clock(text);
    return read_units(text);
}

std::string to_script_text(Duration length) {
    const std::int64_t milliseconds = (length.count() + 500) / 1'000;
    const std::chrono::minutes minutes(milliseconds / 60'000);
    const std::int64_t rest = milliseconds % 60'000;
    const std::string seconds = fmt::format("{:g}s", static_cast<double>(rest) / 1e3);
    if (minutes.count() == 0) return seconds;
    return rest == 0 ? fmt::format("{}m", minutes.count()) : fmt::format("{}m{}", minutes.count(), seconds);
}

std::string to_clock_text(Duration length) {
    const std::int64_t seconds = (length.count() + 500'000) / 1'000'000;
    if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace cuewell
