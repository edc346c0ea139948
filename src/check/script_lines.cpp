#include "check/script_lines.h"

#include <variant>

namespace cuewell {
namespace {

void add_lines(const std::vector<Step>& steps, ScriptPart part, std::vector<ScriptLine>& lines) {
    for (const Step& step : steps) {
        if (const auto* say = std::get_if<Say>(&step.what)) {
            lines.push_back({&say->text, step.where, part, say->full_guidance, false});
        } else if (const auto* repeat = std::get_if<Repeat>(&step.what)) {
            add_lines(repeat->steps, part, lines);
        } else if (const auto* hold = std::get_if<Hold>(&step.what)) {
            for (const HoldCue& cue : hold->cues)
                lines.push_back({&cue.text, cue.where, part, cue.full_guidance, true});
        }
    }
}

}  // namespace

std::vector<ScriptLine> lines_of(const Stretch& stretch) {
    std::vector<ScriptLine> lines;
    add_lines(stretch.opening, ScriptPart::opening, lines);
    add_lines(stretch.each_side, ScriptPart::each_side, lines);
    add_lines(stretch.finish, ScriptPart::finish, lines);
    return lines;
}

std::vector<ScriptLine> lines_of(const Routine& routine) {
    std::vector<ScriptLine> lines;
    add_lines(routine.opening, ScriptPart::opening, lines);
    for (const RoutineItem& item : routine.items) add_lines(item.words_after, ScriptPart::between, lines);
    return lines;
}

std::vector<ScriptLine> own_lines(const CheckedScript& script) {
    return script.is_stretch() ? lines_of(script.stretch()) : lines_of(script.routine());
}

}  // namespace cuewell
