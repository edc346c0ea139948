#include "cli/session_arguments.h"

#include "base/composed_text.h"
#include "base/duration_text.h"
#include "base/suggest.h"
#include "cli/split_list.h"
#include "cli/wish_arguments.h"
#include "session/settings.h"
#include "session/voice_limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

/// Names of scripts as composed_text() has them.
std::vector<std::string> split_names(const std::string& text) {
    std::vector<std::string> names = split_list(text);
    for (std::string& name : names) name = composed_text(name);
    return names;
}

constexpr double kLeastFactor = 0.25;
constexpr double kMostFactor = 4.0;
constexpr std::chrono::minutes kShortestWished(1);
constexpr std::chrono::hours kLongestWished(8);

/// Paces that have a name; above 1 is longer.
const std::vector<std::pair<std::string, double>> kPaces{{"gentle", 1.25}, {"steady", 1.0}, {"brisk", 0.8}};

template <typename Number>
std::optional<Number> number_of(const std::string& text) {
    Number number{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

template <typename Number>
std::string take_number(const std::string& text, Number least, Number most, Number& place) {
    const auto number = number_of<Number>(text);
    // Written so that what is no number at all is refused too.
    if (!number || !(*number >= least && *number <= most))
        return fmt::format("must be a {}number from {} to {}", std::is_integral_v<Number> ? "whole " : "", least, most);
    place = *number;
    return {};
}

std::string apply_time(SessionOptions& options, const std::string& text) {
    const DurationReading reading = read_duration(text);
    if (!reading.duration) return fmt::format("{}; {}", reading.problem, reading.hint);
    if (*reading.duration < kShortestWished || *reading.duration > kLongestWished)
        return fmt::format("must be from {}m to {}h", kShortestWished.count(), kLongestWished.count());
    options.time = reading.duration;
    return {};
}

std::string apply_voice(SessionOptions& options, const std::string& text) {
    options.voice = text;
    options.voice_origin = Origin::command_line;
    return {};
}

std::string apply_rate(SessionOptions& options, const std::string& text) {
    return take_number(text, kLeastWordsPerMinute, kMostWordsPerMinute, options.words_per_minute.emplace());
}

std::string apply_pitch(SessionOptions& options, const std::string& text) {
    return take_number(text, 0, kHighestPitch, options.pitch.emplace());
}

std::string apply_pace(SessionOptions& options, const std::string& text) {
    const auto named = std::ranges::find(kPaces, text, &std::pair<std::string, double>::first);
    if (named != kPaces.end()) {
        options.pace.factor = named->second;
        return {};
    }
    const std::string problem = take_number(text, kLeastFactor, kMostFactor, options.pace.factor);
    return problem.empty() ? problem
                           : "must be gentle, steady, brisk or " + problem.substr(std::string_view("must be ").size());
}

std::string apply_hold(SessionOptions& options, const std::string& text) {
    return take_number(text, kLeastFactor, kMostFactor, options.hold.factor);
}

std::string apply_guidance(SessionOptions& options, const std::string& text) {
    static const std::string fading = "auto";
    options.guidance_is_typed = true;
    options.guidance_fades = text == fading;
    options.told_otherwise.clear();
    if (options.guidance_fades) return {};
    const std::size_t colon = std::min(text.find(':'), text.size());
    if (colon < text.size()) {
        const std::vector<std::string> names = split_names(text.substr(colon + 1));
        options.told_otherwise = {names.begin(), names.end()};
    }
    const auto found = std::ranges::find(kGuidanceNames, text.substr(0, colon));
    if (found == kGuidanceNames.end()) {
        std::vector<std::string> known(kGuidanceNames.begin(), kGuidanceNames.end());
        known.push_back(fading);
        return suggestion(text, known);
    }
    options.guidance = static_cast<Guidance>(found - kGuidanceNames.begin());
    if (options.guidance == Guidance::minimal && colon < text.size())
        return "names of stretches go with full or familiar only";
    return {};
}

std::string apply_only(SessionOptions& options, const std::string& text) {
    options.only = split_names(text);
    return options.only.empty() ? "needs the name of a stretch" : "";
}

std::string apply_skip(SessionOptions& options, const std::string& text) {
    options.skip = split_names(text);
    return {};
}

std::string take_switch(const std::string& text, bool& place) {
    place = text == kOn;
    return place || text == kOff ? "" : "must be true or false";
}

std::string apply_vary(SessionOptions& options, const std::string& text) {
    return take_switch(text, options.arrange.vary);
}

std::string apply_lead(SessionOptions& options, const std::string& text) {
    static const std::vector<std::string> kSides{"right", "left"};
    if (std::ranges::find(kSides, text) == kSides.end()) return suggestion(text, kSides);
    options.lead = text == "left" ? Side::left : Side::right;
    return {};
}

std::string apply_loudness(SessionOptions& options, const std::string& text) {
    double lufs = 0.0;
    const std::string problem = take_number(text, -30.0, -10.0, lufs);
    options.loudness = Loudness(lufs);
    return problem;
}

std::string apply_ambience(SessionOptions& options, const std::string& text) {
    options.ambience = text;
    return text.empty() ? "needs a name" : "";
}

std::string take_level(const std::string& text, double least, double most, std::optional<Decibels>& place) {
    double level = 0.0;
    std::string problem = take_number(text, least, most, level);
    place = Decibels(level);
    return problem;
}

std::string apply_ambience_level(SessionOptions& options, const std::string& text) {
    return take_level(text, kQuietestAmbience.value(), kLoudestAmbience.value(), options.ambience_level);
}

std::string apply_duck(SessionOptions& options, const std::string& text) {
    return take_level(text, 0.0, 40.0, options.duck);
}

std::string apply_breath_swell(SessionOptions& options, const std::string& text) {
    return take_switch(text, options.breath_swell.emplace());
}

std::string apply_no_ambience(SessionOptions& options, const std::string& text) {
    bool is_on = false;
    std::string problem = take_switch(text, is_on);
    if (is_on) options.ambience = kNoAmbience;
    if (!is_on && options.ambience == kNoAmbience) options.ambience.reset();
    return problem;
}

std::string apply_chimes(SessionOptions& options, const std::string& text) {
    return parse_chime_wishes(text, options.chimes);
}

std::string apply_chime_volume(SessionOptions& options, const std::string& text) {
    return take_level(text, kQuietestChimes.value(), kLoudestChimes.value(), options.chimes.volume);
}

std::string apply_seed(SessionOptions& options, const std::string& text) {
    options.seed_is_typed = true;
    return take_number(text, std::uint64_t{0}, std::numeric_limits<std::uint64_t>::max(), options.seed);
}

std::string apply_volume(SessionOptions& options, const std::string& text) {
    options.volume_is_typed = true;
    return take_level(text, -60.0, 12.0, options.volume);
}

std::string apply_audition(SessionOptions& options, const std::string& text) {
    return take_switch(text, options.is_audition);
}

std::string apply_language(SessionOptions& options, const std::string& text) {
    options.language = text;
    return {};
}

std::string apply_journal(SessionOptions& options, const std::string& text) {
    return take_switch(text, options.keeps_journal);
}

std::string apply_sample_rate(SessionOptions& options, const std::string& text) {
    return take_number(text, 8'000, 192'000, options.rate.hz);
}

/// What only the settings know: it is no wish for one session.
const std::vector<SessionArgument>& settings_only() {
    static const std::vector<SessionArgument> settings{{"journal", "", "", {}, apply_journal}};
    return settings;
}

/// A wish that nobody has every day.
bool is_for_one_session(const SessionArgument& argument) {
    static const std::vector<std::string> names{"only", "audition", "time"};
    return std::ranges::find(names, argument.name) != names.end();
}

const SessionArgument* find_in(const std::vector<SessionArgument>& list, const std::string& name) {
    const auto found = std::ranges::find(list, name, &SessionArgument::name);
    return found == list.end() ? nullptr : &*found;
}

const SessionArgument* find_setting(const std::string& name) {
    const SessionArgument* found = session_argument(name);
    return found != nullptr ? found : find_in(settings_only(), name);
}

std::vector<std::string> names_of_settings() {
    std::vector<std::string> names;
    for (const auto* list : {&session_arguments(), &settings_only()}) {
        for (const SessionArgument& argument : *list) names.push_back(argument.name);
    }
    return names;
}

}  // namespace

const std::vector<SessionArgument>& session_arguments() {
    static const std::vector<SessionArgument> arguments{
        {"time", "TIME", "make it last this long, 1m to 8h: 15m", {}, apply_time},
        {"voice", "NAME", "voice profile, or path of one [calm]", {}, apply_voice},
        {"rate", "WPM", "words a minute [the voice's own]", {}, apply_rate},
        {"pitch", "N", "0 to 99 [the voice's own]", {}, apply_pitch},
        {"pace", "PACE", "pauses: gentle, steady, brisk or a factor [1]", {"gentle", "steady", "brisk"}, apply_pace},
        {"hold", "FACTOR", "holds, within their ranges; 1.5 is longer [1]", {}, apply_hold},
        {"guidance",
         "LEVEL",
         "full, familiar, minimal or auto [full]",
         {"full", "familiar", "minimal", "auto"},
         apply_guidance},
        {"focus", "AREAS", "stretches for these: hips=2,hamstrings", {}, apply_focus},
        {"avoid", "WORDS", "strains and positions: kneeling,rotation", {}, apply_avoid},
        {"equipment", "THINGS", "only what is at hand: none, or strap,ball", {"none"}, apply_equipment},
        {"level", "LEVEL", "at most gentle, moderate or demanding", {"gentle", "moderate", "demanding"}, apply_level},
        {"position", "NAMES", "only in these: seated,standing", {}, apply_position},
        {"vary", "", "another choice each day", {}, apply_vary},
        {"only", "NAMES", "these stretches only: cat-cow,sphinx", {}, apply_only},
        {"skip", "NAMES", "all but these stretches", {}, apply_skip},
        {"lead", "SIDE", "side to begin with: right or left [right]", {"right", "left"}, apply_lead},
        {"loudness", "LUFS", "of the speech, -30 to -10 [-16]", {}, apply_loudness},
        {"ambience", "NAME", "sound behind the voice, a file, or none", {}, apply_ambience},
        {"no-ambience", "", "nothing behind the voice", {}, apply_no_ambience},
        {"ambience-level", "DB", "against the voice, where it is silent [-13]", {}, apply_ambience_level},
        {"duck", "DB", "how much lower it is under words [13]", {}, apply_duck},
        {"breath-swell", "", "the ambience swells with guided breaths", {}, apply_breath_swell},
        {"chimes", "CHIMES", "NAME, none, or hold-start=NAME,end=NAME,...", {"none"}, apply_chimes},
        {"chime-volume", "DB", "-20 to 6 [0]", {}, apply_chime_volume},
        {"seed", "N", "another number, another rain [1]", {}, apply_seed},
        {"audition", "", "for authors: silences are told, not kept", {}, apply_audition},
        {"volume", "DB", "playback only; a file keeps its loudness", {}, apply_volume},
        {"language", "CODE", "language of the scripts [en]", {}, apply_language},
        {"sample-rate", "HZ", "frames a second, 8000 to 192000 [48000]", {}, apply_sample_rate},
    };
    return arguments;
}

const SessionArgument* session_argument(const std::string& name) { return find_in(session_arguments(), name); }

SessionOptions default_options(const Places& places, Diagnostics& faults) {
    SessionOptions options;
    for (const Setting& setting : read_settings(places, faults)) {
        const SessionArgument* found = find_setting(setting.option);
        if (found == nullptr) {
            faults.error(setting.key_where, fmt::format("unknown setting \"{}\"", setting.option),
                         suggestion(setting.option, names_of_settings()));
            continue;
        }
        if (is_for_one_session(*found)) {
            faults.error(setting.key_where, fmt::format("\"{}\" is for one session, and no setting", found->name),
                         fmt::format("give it on the command line: --{}{}{}", found->name,
                                     found->value.empty() ? "" : " ", found->value));
            continue;
        }
        const std::string problem = found->apply(options, setting.value);
        if (!problem.empty())
            faults.error(setting.value_where, fmt::format("{} \"{}\": {}", setting.option, setting.value, problem));
    }
    // A setting holds for every routine, also for those that lack the stretch.
    options.usual_skip = std::exchange(options.skip, {});
    options.voice_origin = Origin::settings;
    options.seed_is_typed = false;
    options.volume_is_typed = false;  // Said where it stands on the command line, not at every file.
    return options;
}

}  // namespace cuewell
