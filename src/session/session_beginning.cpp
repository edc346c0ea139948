#include "session/session_beginning.h"

#include "cue/sheet_changes.h"

#include <algorithm>

namespace cuewell {
namespace {

/// Whether a cue says only lines below a number.
class SaysOnly {
public:
    explicit SaysOnly(std::size_t lines) : lines_(lines) {}

    bool operator()(const SpeechCue& cue) const { return is_known(cue.line); }
    bool operator()(const ChimeCue&) const { return true; }
    bool operator()(const SilenceCue&) const { return true; }
    bool operator()(const HoldCueSpan& hold) const {
        return std::ranges::all_of(hold.inner, [&](const InnerCue& inner) { return is_known(inner.line); });
    }
    bool operator()(const CountCue& count) const {
        return std::ranges::all_of(count.numbers, [&](const auto& number) { return !number || is_known(*number); });
    }
    bool operator()(const BreathCue& breath) const { return is_known(breath.say_in) && is_known(breath.say_out); }

private:
    [[nodiscard]] bool is_known(LineId line) const { return line.index < lines_; }

    std::size_t lines_;
};

}  // namespace

StagedSheet beginning_of(const StagedSheet& whole, std::size_t lines) {
    const auto& cues = whole.sheet.cues;
    const auto end =
        std::ranges::find_if_not(cues, [&](const Cue& cue) { return std::visit(SaysOnly(lines), cue.what); });
    StagedSheet head = joined(whole, static_cast<std::size_t>(end - cues.begin()), {});
    head.sheet.lines.resize(std::min(lines, head.sheet.lines.size()));
    head.along.resize(head.sheet.lines.size());
    return head;
}

}  // namespace cuewell
