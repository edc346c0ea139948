#include "check/effort_rules.h"

#include "check/step_runs.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace cuewell {
namespace {

/// The words of a hold: those that lead to it, and those inside it.
struct HoldTelling {
    const Step* effort = nullptr;  ///< The line that asks for strength.
    std::string effort_word;
    bool tells_to_breathe = false;
};

void listen(HoldTelling& telling, const Step& step, const std::string& text, const WordLists& words) {
    telling.tells_to_breathe = telling.tells_to_breathe || holds_any(text, words.breathing);
    const std::string* effort = first_held(text, words.efforts);
    if (telling.effort != nullptr || effort == nullptr || holds_any(text, words.negations)) return;
    telling.effort = &step;
    telling.effort_word = *effort;
}

Findings find_effort_without_breath(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    for (const StepRun& run : step_runs(script)) {
        HoldTelling telling;
        for (const Step* step : run) {
            if (const Say* say = plain_words(*step)) listen(telling, *step, say->text.on(Side::right), *script.words);
            const auto* hold = std::get_if<Hold>(&step->what);
            if (hold == nullptr && !std::holds_alternative<Count>(step->what)) continue;
            if (hold != nullptr) {
                for (const HoldCue& cue : hold->cues)
                    listen(telling, *step, cue.full_guidance ? "" : cue.text.on(Side::right), *script.words);
            }
            if (telling.effort != nullptr && !telling.tells_to_breathe) {
                findings.push_back({place_in(telling.effort->where, telling.effort_word),
                                    "strength is held here, and no word tells to breathe",
                                    "say it before the hold or in it: Breathe on."});
            }
            telling = {};
        }
    }
    return findings;
}

}  // namespace

Rules effort_rules() {
    return {
        {"effort-without-breath", Severity::warning, RuleScope::scripts,
         "Who holds with strength holds the breath, too, unless told; that drives the blood pressure up (Valsalva).",
         find_effort_without_breath},
    };
}

}  // namespace cuewell
