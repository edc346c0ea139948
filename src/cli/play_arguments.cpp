#include "cli/play_arguments.h"

#include "base/calendar_day.h"
#include "base/duration_text.h"
#include "base/errors.h"
#include "base/file_kind.h"
#include "cli/clock_time.h"
#include "cli/session_arguments.h"
#include "cli/source_options.h"
#include "session/names.h"
#include "session/session_source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace cuewell {
namespace {

constexpr std::string_view kKeptDay = "--day=";
constexpr Duration kLongestLeadIn = std::chrono::seconds(30);

/// What goes with --resume: the rest is as it was.
const std::array<std::string, 4> kForResuming{"resume", "device", "plain", "lead-in"};

/// `range` says from where to where, as people write it.
Duration take_time(const TypedValue& typed, Duration least, Duration most, const char* range) {
    const DurationReading reading = read_duration(typed.value);
    if (!reading.duration)
        throw UsageError(fmt::format("--{} \"{}\": {}; {}", typed.word, typed.value, reading.problem, reading.hint));
    if (*reading.duration < least || *reading.duration > most) {
        throw UsageError(fmt::format("--{} \"{}\": must be from {}", typed.word, typed.value, range));
    }
    return *reading.duration;
}

std::chrono::system_clock::time_point take_end(const std::string& text) {
    const auto time = read_clock_time(text);
    if (!time) throw UsageError(fmt::format("--end-at \"{}\": expected a time of the day, as 07:45 or 19:30", text));
    return next_time(*time, std::chrono::system_clock::now());
}

/// Days since 1970, where someone is.
std::uint64_t number_of_today() {
    const std::chrono::sys_days today = local_day(std::chrono::system_clock::now());
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, today.time_since_epoch().count()));
}

void refuse_beside_resume(const TypedCommand& typed) {
    for (const auto& [word, value] : typed.values) {
        if (std::ranges::find(kForResuming, word) != kForResuming.end()) continue;
        throw UsageError(fmt::format("--resume takes the session as it was; leave out {}",
                                     word == "ROUTINE" ? '"' + value + '"' : "--" + word));
    }
}

/// What was typed of a session itself, as arguments that make the same one again from any folder.
std::vector<std::string> kept_arguments(const TypedCommand& typed) {
    const auto from_anywhere = [](const std::string& text) {
        return is_path(text) || is_session_file(text) ? absolute_path(text).lexically_normal().string() : text;
    };
    std::vector<std::string> kept;
    for (const auto& [word, value] : typed.values) {
        const SessionArgument* argument = session_argument(word);
        if (argument == nullptr) continue;
        const bool may_be_path = word == "voice" || word == "ambience";
        const bool is_on = argument->is_switch() && value == kOn;
        kept.push_back(is_on ? "--" + word : "--" + word + "=" + (may_be_path ? from_anywhere(value) : value));
    }
    if (const auto routine = typed.value("ROUTINE")) kept.push_back(from_anywhere(*routine));
    return kept;
}

}  // namespace

SessionOptions session_options(const TypedCommand& typed, SessionOptions defaults) {
    if (const auto routine = typed.value("ROUTINE")) {
        if (is_session_file(*routine)) defaults = options_inside(*routine, defaults);
        // Who chooses stretches anew does not add to what was chosen before.
        if (typed.has("only") || typed.has("skip")) {
            defaults.only.clear();
            defaults.skip.clear();
        }
        defaults.routine = *routine;
    }
    for (const auto& [word, value] : typed.values) {
        const SessionArgument* argument = session_argument(word);
        if (argument == nullptr) continue;
        const std::string problem = argument->apply(defaults, value);
        if (!problem.empty()) throw UsageError(fmt::format("--{} \"{}\": {}", word, value, problem));
    }
    if (defaults.arrange.vary && !defaults.seed_is_typed) defaults.day = number_of_today();
    return defaults;
}

std::string kept_form_of_day(std::uint64_t day) { return fmt::format("{}{}", kKeptDay, day); }

std::optional<std::uint64_t> kept_day(std::string_view argument) {
    if (!argument.starts_with(kKeptDay)) return std::nullopt;
    const std::string_view digits = argument.substr(kKeptDay.size());
    std::uint64_t day = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), day);
    const bool is_whole = error == std::errc() && end == digits.data() + digits.size();
    return is_whole ? std::optional(day) : std::nullopt;
}

PlayRequest play_request(const TypedCommand& typed, SessionOptions (*defaults)()) {
    if (typed.has("resume")) refuse_beside_resume(typed);
    PlayRequest request;
    request.options.session = session_options(typed, defaults());
    request.options.arguments = kept_arguments(typed);
    // On another day the choice would be another one, and so another session than that which was left.
    if (const auto day = request.options.session.day) request.options.arguments.push_back(kept_form_of_day(*day));
    request.options.device = typed.value("device");
    for (const TypedValue& value : typed.values) {
        if (value.word == "lead-in")
            request.options.lead_in = take_time(value, Duration::zero(), kLongestLeadIn, "0s to 30s");
        if (value.word == "end-at") request.options.end_at = take_end(value.value);
    }
    request.plain = typed.has("plain");
    request.resume = typed.has("resume");
    request.strict = typed.has("strict");
    return request;
}

}  // namespace cuewell
