#include "check/pace_rules.h"

#include "base/utf8.h"
#include "check/step_runs.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

/// This project's own measure: the bundled routines are silent for two fifths of their time and more.
constexpr double kLeastSilentShare = 1.0 / 3.0;

/// How far a line may be off the pace of its voice. Of the bundled lines of ten words and more, none is off by more than
/// 18 %; short ones differ more than that by their sounds alone.
constexpr double kMostOffPace = 0.25;
/// A comma, or the end of a sentence inside a line, takes as long as so many letters: measured on the bundled lines in the
/// voice `calm`.
constexpr std::size_t kLettersOfComma = 5;
constexpr std::size_t kFewestWords = 10;

bool is_narration(const Event& event, const CueSheet& sheet) {
    if (event.kind != EventKind::speech) return false;
    const auto& what = sheet.cues.at(event.cue).what;
    // Numbers and breaths are the work itself.
    return !std::holds_alternative<CountCue>(what) && !std::holds_alternative<BreathCue>(what);
}

Findings find_much_narration(const CheckedScript& script) {
    if (!script.timeline) return {};
    Frames words;
    for (const Event& event : script.timeline->events) {
        if (is_narration(event, script.sheet)) words += event.end - event.start;
    }
    const auto whole = static_cast<double>(script.timeline->length.count());
    const double silent = 1.0 - static_cast<double>(words.count()) / whole;
    if (silent >= kLeastSilentShare) return {};
    return {{script.routine().where,
             fmt::format("only {:.0f} % of this session is without words", std::floor(silent * 100)),
             "a third or more is for moving and holding: say less, begin more lines with ~, or hold longer"}};
}

/// Where the words of an event are written: a line inside a hold has a place of its own.
SourceSpan place_of(const Event& event, const CheckedScript& script) {
    const SourceSpan& where = script.sheet.cues.at(event.cue).context.where;
    if (where.start.line == event.line) return where;
    return {where.text, {event.line, 1}, 1};
}

/// Words weigh by their letters: ten short ones are said sooner than ten long ones. So does the breath at a comma.
std::size_t letters_in(const std::string& text) {
    const std::vector<TextWord> words = words_of(text);
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        letters += count_characters(words[at].small);
        if (words[at].ends_clause && at + 1 < words.size()) letters += kLettersOfComma;
    }
    return letters;
}

/// Whether a text has no sign or number of which less may be heard than stands there.
bool is_only_words(const std::string& text) {
    constexpr std::string_view kOthers = " .,;:!?'\"()-";
    return std::ranges::all_of(text, [&](char c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return is_letter || (static_cast<unsigned char>(c) & 0x80U) != 0 || kOthers.find(c) != std::string_view::npos;
    });
}

double seconds_of(const Event& event, SampleRate rate) {
    return static_cast<double>((event.end - event.start).count()) / rate.hz;
}

/// Letters a second in all that is said, the program's own words among it.
double usual_pace(const CheckedScript& script) {
    double letters = 0.0;
    double seconds = 0.0;
    for (const Event& event : script.timeline->events) {
        if (!is_narration(event, script.sheet)) continue;
        letters += static_cast<double>(letters_in(event.text));
        seconds += seconds_of(event, script.timeline->rate);
    }
    return letters / seconds;
}

Findings find_lines_off_pace(const CheckedScript& script) {
    Findings findings;
    if (!script.timeline) return findings;
    const double usual = usual_pace(script);
    std::set<std::size_t> seen;
    for (const Event& event : script.timeline->events) {
        if (!is_narration(event, script.sheet) || event.file != source_of(script)->label()) continue;
        if (words_of(event.text).size() < kFewestWords || !seen.insert(event.line).second) continue;
        const auto letters = static_cast<double>(letters_in(event.text));
        const double share = letters / seconds_of(event, script.timeline->rate) / usual;
        if (std::abs(share - 1.0) <= kMostOffPace || (share > 1.0 && is_only_words(event.text))) continue;
        findings.push_back({place_of(event, script),
                            fmt::format("this line is heard as if at {:.0f} words a minute, and the voice has {:.0f}",
                                        share * script.words_per_minute, script.words_per_minute),
                            "write numbers, signs and short forms as the words that are said"});
    }
    return findings;
}

}  // namespace

Rules pace_rules() {
    return {
        {"too-much-narration", Severity::warning, RuleScope::routines,
         "A body needs the time between the words; where two thirds of a session are words, it is a lecture.",
         find_much_narration},
        {"off-pace", Severity::warning, RuleScope::scripts,
         "A line far off the pace of its voice is read out as it was not meant: a number, a sign, a short form.",
         find_lines_off_pace},
    };
}

}  // namespace cuewell
