#include "cue/sounds.h"

#include <algorithm>
#include <optional>

namespace cuewell {
namespace {

class LengthOf {
public:
    Duration operator()(const SilenceCue& silence) const { return silence.length; }
    Duration operator()(const HoldCueSpan& hold) const { return hold.length; }
    Duration operator()(const CountCue& count) const { return count.length(); }
    Duration operator()(const BreathCue& breath) const { return breath.length(); }
    Duration operator()(const SpeechCue&) const { return {}; }
    Duration operator()(const ChimeCue&) const { return {}; }
};

std::vector<std::int64_t> marks_of(const Cue& cue) {
    std::vector<std::int64_t> marks;
    const auto add = [&](auto number) { marks.push_back(static_cast<std::int64_t>(number)); };
    if (const auto* chime = std::get_if<ChimeCue>(&cue.what)) add(chime->chime.index);
    if (const auto* count = std::get_if<CountCue>(&cue.what)) {
        for (const std::optional<LineId>& number : count->numbers) add(number ? number->index + 1 : 0);
    }
    if (const auto* breath = std::get_if<BreathCue>(&cue.what)) {
        add(breath->breaths);
        add(breath->pace.in.count());
    }
    return marks;
}

std::vector<LineId> lines_of(const Cue& cue) {
    std::vector<LineId> lines;
    if (const auto* speech = std::get_if<SpeechCue>(&cue.what)) lines.push_back(speech->line);
    if (const auto* hold = std::get_if<HoldCueSpan>(&cue.what)) {
        for (const InnerCue& inner : hold->inner) lines.push_back(inner.line);
    }
    return lines;
}

}  // namespace

std::chrono::seconds told_length(Duration length) {
    return std::max(std::chrono::seconds(1), std::chrono::round<std::chrono::seconds>(length));
}

CueShape shape_of(const Cue& cue) { return {cue.what.index(), told_length(std::visit(LengthOf(), cue.what))}; }

Sound sound_of(const Cue& cue) {
    return {shape_of(cue), marks_of(cue), lines_of(cue), std::holds_alternative<SpeechCue>(cue.what)};
}

bool is_part(const Sound& now, const Sound& before) {
    const auto was_said = [&](LineId line) { return std::ranges::find(before.lines, line) != before.lines.end(); };
    return now.shape == before.shape && now.marks == before.marks && std::ranges::all_of(now.lines, was_said);
}

}  // namespace cuewell
