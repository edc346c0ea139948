#include "check/movement_rules.h"

#include "base/duration_text.h"
#include "check/step_runs.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// This project's own measure: the least silence after words that ask for a movement.
constexpr Duration kTimeToMove = std::chrono::milliseconds(1'500);
/// A hold that is shorter belongs to a movement that goes on: shoulders lifted, a moment, and let go.
constexpr Duration kShortestStillHold = std::chrono::seconds(5);
/// Healthy people of 50 to 90 years need 4.1 s, give or take 1.1, for the bare movement between standing and the floor.
constexpr Duration kTimeToChangePosition = std::chrono::seconds(4);

std::string text_of(const Say& say) { return say.text.on(Side::right); }

/// The change of the whole body's position that a line asks for; null where it asks for none.
const std::string* change_in(const Say& say, const WordLists& words) {
    return first_held(without_phrases(text_of(say), words.not_changes), words.changes);
}

bool asks_for_movement(const Say& say, const WordLists& words) {
    const std::string text = text_of(say);
    return holds_any(without_phrases(text, words.not_moves), words.limb_moves) || holds_any(text, words.changes);
}

/// How long a body has for a movement, other than to listen: silence, and what it is led through.
Duration time_in(const Step& step, Duration breath) {
    if (const auto* count = std::get_if<Count>(&step.what)) return count->number * Duration(std::chrono::seconds(1));
    if (const auto* breaths = std::get_if<Breathe>(&step.what)) return breaths->breaths.count * breath;
    return quiet_of(step, breath);
}

Findings find_no_time_to_move(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    for (const StepRun& run : step_runs(script)) {
        bool is_moving = false;
        Duration longest{};
        for (const Step* step : run) {
            const Say* say = plain_words(*step);
            is_moving = is_moving || (say != nullptr && asks_for_movement(*say, *script.words));
            if (is_moving) longest = std::max(longest, time_in(*step, script.phrases->breath()));
            const auto* hold = std::get_if<Hold>(&step->what);
            if (hold == nullptr) continue;
            const bool is_short = time_of(hold->length.shortest, script.phrases->breath()) < kShortestStillHold;
            if (is_moving && !is_short && longest < kTimeToMove) {
                findings.push_back({step->where, "there is no time to get into this hold",
                                    "put [pause 2s] behind the line that asks for the movement"});
            }
            is_moving = false;
            longest = {};
        }
    }
    return findings;
}

/// The time from a step on until something else is asked for; none where the run ends before.
std::optional<Duration> time_after(const StepRun& run, std::size_t at, Duration breath) {
    Duration time{};
    for (++at; at < run.size(); ++at) {
        if (const auto* say = std::get_if<Say>(&run[at]->what); say != nullptr && say->full_guidance) continue;
        if (std::holds_alternative<Paragraph>(run[at]->what)) continue;
        const Duration quiet = quiet_of(*run[at], breath);
        if (quiet == Duration::zero()) return time;
        time += quiet;
    }
    return std::nullopt;
}

/// The program itself gives time to get into the position of a stretch: until its script waits for the first time.
std::size_t own_moves_from(const StepRun& run) {
    const auto is_first_wait = [](const Step* step) {
        return !std::holds_alternative<Say>(step->what) && !std::holds_alternative<Paragraph>(step->what);
    };
    return static_cast<std::size_t>(std::ranges::find_if(run, is_first_wait) - run.begin());
}

/// The program changes the side, in the time that its phrases give.
Findings find_no_time_to_change_side(const CheckedScript& script) {
    const Phrasebook& phrases = *script.phrases;
    if (!script.is_stretch() || !script.stretch().has_sides || phrases.change_side_time >= kTimeToChangePosition)
        return {};
    return {{phrases.change_side.where(), "there is too little time to change sides",
             fmt::format("change_side under [timing] gives {}; give at least {}",
                         to_script_text(phrases.change_side_time), to_script_text(kTimeToChangePosition))}};
}

Findings find_no_time_to_change_position(const CheckedScript& script) {
    Findings findings = find_no_time_to_change_side(script);
    if (!script.words) return findings;
    const Duration breath = script.phrases->breath();
    bool follows_program = script.is_stretch();
    for (const StepRun& run : step_runs(script)) {
        for (std::size_t at = std::exchange(follows_program, false) ? own_moves_from(run) : 0; at < run.size(); ++at) {
            const Say* say = plain_words(*run[at]);
            const std::string* change = say == nullptr ? nullptr : change_in(*say, *script.words);
            if (change == nullptr) continue;
            const auto time = time_after(run, at, breath);
            if (!time || *time >= kTimeToChangePosition) continue;
            findings.push_back({place_in(run[at]->where, *change), "there is too little time to change position",
                                fmt::format("{} are left before the next thing is asked for; give at least {}",
                                            to_script_text(*time), to_script_text(kTimeToChangePosition))});
        }
    }
    return findings;
}

}  // namespace

Rules movement_rules() {
    return {
        {"no-time-to-move", Severity::warning, RuleScope::scripts,
         "A hold begins where the words before it end; without a second and a half of quiet the body is still on its "
         "way.",
         find_no_time_to_move},
        {"no-time-to-change-position", Severity::warning, RuleScope::scripts,
         "Healthy people of 50 to 90 years need about 4 seconds for the bare movement to the floor or up from it.",
         find_no_time_to_change_position},
    };
}

}  // namespace cuewell
