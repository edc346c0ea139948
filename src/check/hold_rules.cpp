#include "check/hold_rules.h"

#include "base/duration_text.h"
#include "check/hold_words.h"
#include "check/step_runs.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

/// This project's own measure: so much of a hold is silent, in percent.
constexpr std::int64_t kLeastSilentShare = 60;

/// How long someone is left without a word who holds themselves up, and who sits or lies.
constexpr Duration kLongestSilenceInEffort = std::chrono::seconds(45);
constexpr Duration kLongestSilenceAtEase = std::chrono::minutes(2);

/// A length of speech or silence to a tenth of a second, as other messages on words in holds have it.
std::string seconds_text(Frames length, SampleRate rate) {
    return fmt::format("{:.1f} s", static_cast<double>(to_duration(length, rate).count()) / 1e6);
}

Findings find_crowded_holds(const CheckedScript& script) {
    Findings findings;
    for (const HeardHold& heard : heard_holds(script)) {
        const Frames length = heard.hold->end - heard.hold->start;
        const Frames words = words_in(heard);
        if (words.count() * 100 <= length.count() * (100 - kLeastSilentShare)) continue;
        const SampleRate rate = script.timeline->rate;
        findings.push_back(
            {heard.where,
             fmt::format("words fill {} of this hold of {}", seconds_text(words, rate),
                         to_script_text(to_duration(length, rate))),
             fmt::format("say less, or hold longer: at least {} % of a hold is silent", kLeastSilentShare)});
    }
    return findings;
}

Duration longest_silence_for(const std::optional<std::string>& name, const CheckedScript& script) {
    if (!name) return kLongestSilenceAtEase;
    const Position position = script.loaded.library.at(*name)->position;
    const bool is_effort = position == Position::standing || position == Position::hands_and_knees;
    return is_effort ? kLongestSilenceInEffort : kLongestSilenceAtEase;
}

Findings find_silent_holds(const CheckedScript& script) {
    Findings findings;
    for (const HeardHold& heard : heard_holds(script)) {
        const Duration silence = to_duration(longest_silence_in(heard), script.timeline->rate);
        const Duration most = longest_silence_for(heard.hold->stretch, script);
        if (silence <= most) continue;
        findings.push_back({heard.where, fmt::format("nothing is said for {} of this hold", to_clock_text(silence)),
                            fmt::format("write a line with @ under it, so that no more than {} are without a word",
                                        to_script_text(most))});
    }
    return findings;
}

/// The hold that each step of a run follows without a word or a chime between them that is heard on every side.
Findings find_holds_in_a_row(const StepRun& run) {
    Findings findings;
    bool is_in_hold = false;
    for (const Step* step : run) {
        const bool is_hold = std::holds_alternative<Hold>(step->what);
        if (is_hold && is_in_hold) {
            findings.push_back({step->where, "nothing is said between this hold and the one before it",
                                "tell how to let go, and what is held next"});
        }
        const bool is_heard = plain_words(*step) != nullptr || std::holds_alternative<Chime>(step->what);
        is_in_hold = is_hold || (is_in_hold && !is_heard);
    }
    return findings;
}

/// Whether these words lead out of what is held, or on to something else.
bool leads_out(const Say& say, const WordLists& words) {
    const std::string text = say.text.on(Side::right);
    return holds_any(text, words.releases) || holds_any(text, words.changes) || holds_any(text, words.limb_moves) ||
           holds_any(text, words.actions);
}

/// Holds whose end is told in words that do not let go. They keep the program from saying so itself.
Findings find_ends_without_release(const StepRun& run, const WordLists& words) {
    Findings findings;
    const Step* first_line = nullptr;
    bool is_in_hold = false;
    bool is_over = true;
    const auto tell = [&] {
        if (first_line != nullptr && !is_over) {
            findings.push_back({first_line->where, "these words end the hold, and do not tell to let go",
                                "tell it, or leave the words out: the program then says to release"});
        }
        first_line = nullptr;
    };
    for (const Step* step : run) {
        if (std::holds_alternative<Hold>(step->what)) {
            tell();
            is_in_hold = true;
            is_over = false;
        } else if (const Say* say = plain_words(*step); say != nullptr && is_in_hold) {
            if (first_line == nullptr) first_line = step;
            is_over = is_over || leads_out(*say, words);
        } else if (is_in_hold && first_line == nullptr && !std::holds_alternative<Say>(step->what) &&
                   !std::holds_alternative<Paragraph>(step->what)) {
            // The program or a chime has ended it.
            is_in_hold = false;
        }
    }
    tell();
    return findings;
}

Findings find_no_release(const CheckedScript& script) {
    Findings findings;
    for (const StepRun& run : step_runs(script)) {
        std::ranges::move(find_holds_in_a_row(run), std::back_inserter(findings));
        if (script.words)
            std::ranges::move(find_ends_without_release(run, *script.words), std::back_inserter(findings));
    }
    return findings;
}

}  // namespace

Rules hold_rules() {
    return {
        {"crowded-hold", Severity::warning, RuleScope::scripts,
         "A hold is for the body; where words fill more than two fifths of it, one listens in place of feeling.",
         find_crowded_holds},
        {"silent-hold", Severity::warning, RuleScope::scripts,
         "After a long silence in a hold, people wonder whether the session still runs, and lift their heads.",
         find_silent_holds},
        {"no-release", Severity::warning, RuleScope::scripts,
         "A hold that is not ended in words goes on: nobody knows that they may let go.", find_no_release},
    };
}

}  // namespace cuewell
