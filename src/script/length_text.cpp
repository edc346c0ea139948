#include "script/length_text.h"

#include "base/duration_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace cuewell {
namespace {

constexpr int kMostHeldBreaths = 500;

/// The two ends of a range, or twice the same text where there is no dash.
std::pair<LineText, LineText> range_ends(const LineText& text) {
    for (const std::string_view dash : {"-", "–"}) {
        const std::size_t at = text.view().find(dash);
        if (at == std::string_view::npos || at == 0) continue;
        return {text.part(0, at).trimmed(), text.part(at + dash.size()).trimmed()};
    }
    return {text, text};
}

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// The number before the word `breaths`, which stands at the end of a range once or twice.
std::optional<LineText> before_breaths(const LineText& text) {
    for (const std::string_view word : {"breaths", "breath"}) {
        if (!text.view().ends_with(word)) continue;
        return text.part(0, text.view().size() - word.size()).trimmed();
    }
    return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, char>, 10> kUnitWords{{{"s", 's'},
                                                                        {"sec", 's'},
                                                                        {"secs", 's'},
                                                                        {"second", 's'},
                                                                        {"seconds", 's'},
                                                                        {"m", 'm'},
                                                                        {"min", 'm'},
                                                                        {"mins", 'm'},
                                                                        {"minute", 'm'},
                                                                        {"minutes", 'm'}}};

/// The unit that a word stands for: `20 s` and `20 seconds` can only mean `20s`.
std::optional<char> unit_of(std::string_view word, BareNumber bare) {
    if (word.empty()) return bare == BareNumber::seconds ? std::optional('s') : std::nullopt;
    const auto known = std::ranges::find(kUnitWords, word, &std::pair<std::string_view, char>::first);
    return known == kUnitWords.end() ? std::nullopt : std::optional(known->second);
}

std::optional<Mend> with_unit(const LineText& text, BareNumber bare) {
    const std::size_t size = std::min(text.view().find_first_not_of("0123456789"), text.view().size());
    const auto unit = unit_of(text.part(size).trimmed().view(), bare);
    if (size == 0 || !unit) return std::nullopt;
    const std::string mended = fmt::format("{}{}", text.view().substr(0, size), *unit);
    return read_duration(mended).duration ? std::optional(Mend{text.where(), mended}) : std::nullopt;
}

std::optional<Length> parse_time(const LineText& text, Diagnostics& faults, BareNumber bare) {
    const DurationReading reading = read_duration(text.view());
    if (!reading.duration) {
        faults.add({Severity::error, text.where(), reading.problem, reading.hint, {}, with_unit(text, bare)});
        return std::nullopt;
    }
    return *reading.duration;
}

std::optional<Length> parse_breaths(const LineText& text, Diagnostics& faults) {
    const LineText digits = before_breaths(text).value_or(text);
    const auto count = whole_number(digits.view());
    if (!count || *count < 1 || *count > kMostHeldBreaths) {
        faults.error(digits.where(),
                     fmt::format("\"{}\" is not a number of breaths from 1 to {}", digits.view(), kMostHeldBreaths));
        return std::nullopt;
    }
    return Breaths{*count};
}

bool is_backwards(const Length& shortest, const Length& longest) {
    constexpr Duration kAnyBreath = std::chrono::seconds(1);
    return shortest.index() == longest.index() && time_of(shortest, kAnyBreath) > time_of(longest, kAnyBreath);
}

bool is_nothing(const Length& length) {
    const auto* time = std::get_if<Duration>(&length);
    return time != nullptr && *time == Duration::zero();
}

}  // namespace

std::optional<LengthRange> parse_length_range(const LineText& text, std::string_view what, Diagnostics& faults,
                                              BareNumber bare) {
    if (text.empty()) {
        faults.error(text.where(), fmt::format("{} needs a length", what),
                     "write a length such as 5s, 1m30s, 1:30 or 5 breaths");
        return std::nullopt;
    }
    const bool in_breaths = before_breaths(text).has_value();
    const auto [low, high] = range_ends(text);
    const auto shortest = in_breaths ? parse_breaths(low, faults) : parse_time(low, faults, bare);
    if (!shortest) return std::nullopt;
    const bool is_range = low.view().data() != high.view().data();
    const auto longest = !is_range    ? shortest
                         : in_breaths ? parse_breaths(high, faults)
                                      : parse_time(high, faults, bare);
    if (!longest) return std::nullopt;
    if (is_backwards(*shortest, *longest)) {
        faults.error(text.where(), "the range runs backwards", "write the shorter length first");
        return std::nullopt;
    }
    if (is_nothing(*shortest)) {
        faults.error(text.where(), fmt::format("{} of no length", what));
        return std::nullopt;
    }
    return LengthRange{*shortest, *longest};
}

std::optional<WholeNumberRange> parse_whole_number_range(const LineText& text, std::string_view what, int least,
                                                         int most, Diagnostics& faults) {
    const auto [low, high] = range_ends(text);
    const auto first = whole_number(low.view());
    const auto last = whole_number(high.view());
    if (!first || !last) {
        faults.error(text.where(), fmt::format("{} needs a whole number from {} to {}", what, least, most));
        return std::nullopt;
    }
    if (*first > *last) {
        faults.error(text.where(), "the range runs backwards", "write the smaller number first");
        return std::nullopt;
    }
    if (*first < least || *last > most) {
        faults.error(text.where(), fmt::format("{} must be from {} to {}", what, least, most));
        return std::nullopt;
    }
    return WholeNumberRange{*first, *last};
}

}  // namespace cuewell
