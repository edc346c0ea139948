#include "cue/session_stages.h"

#include "cue/about_length.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

/// Numbers the lines of a sheet anew, one for each stage that they are said in.
class StageLines {
public:
    /// The sheet lasts `left`, and begins when `before` of the session has passed.
    StageLines(const std::vector<std::string>& lines, Duration before, Duration left, int stages)
        : lines_(lines), before_(before), session_(before + left), stages_(stages) {}

    LineId at(Duration moment, LineId line) { return in(stage_at(moment), line); }

    /// A line that only a longer hold would say: as it was said nearest before, so that it need not be spoken once more.
    LineId nearest_before(Duration moment, LineId line) {
        const int wished = stage_at(moment);
        for (int stage = wished; stage >= 0; --stage) {
            if (numbers_.contains({line, stage})) return in(stage, line);
        }
        return in(wished, line);
    }

    [[nodiscard]] std::vector<std::string> take_lines() { return std::move(staged_); }
    [[nodiscard]] std::vector<double> take_along() { return std::move(along_); }

private:
    [[nodiscard]] int stage_at(Duration moment) const {
        if (session_ <= Duration::zero()) return 0;
        return static_cast<int>(std::clamp<std::int64_t>((before_ + moment) * stages_ / session_, 0, stages_ - 1));
    }

    LineId in(int stage, LineId line) {
        const auto [place, is_new] = numbers_.try_emplace({line, stage}, LineId{staged_.size()});
        if (is_new) {
            staged_.push_back(lines_.at(line.index));
            along_.push_back(stages_ < 2 ? 0.0 : static_cast<double>(stage) / (stages_ - 1));
        }
        return place->second;
    }

    const std::vector<std::string>& lines_;
    Duration before_;
    Duration session_;
    int stages_;
    std::map<std::pair<LineId, int>, LineId> numbers_;
    std::vector<std::string> staged_;
    std::vector<double> along_;
};

/// Gives a cue that begins at a moment the lines of its stage.
class CueInStage {
public:
    CueInStage(StageLines& lines, Duration start) : lines_(lines), start_(start) {}

    void operator()(SpeechCue& cue) const { change(cue.line, {}); }
    void operator()(ChimeCue&) const {}
    void operator()(SilenceCue&) const {}
    void operator()(HoldCueSpan& hold) const {
        std::vector<bool> is_said(hold.inner.size());
        for (const InnerMoment& moment : words_in(hold)) {
            is_said[moment.inner] = true;
            change(hold.inner[moment.inner].line, moment.at);
        }
        for (std::size_t inner = 0; inner < hold.inner.size(); ++inner) {
            LineId& line = hold.inner[inner].line;
            if (!is_said[inner]) line = lines_.nearest_before(start_, line);
        }
    }
    void operator()(CountCue& count) const {
        Duration at{};
        for (std::optional<LineId>& number : count.numbers) {
            if (number) change(*number, at);
            at += kCountStep;
        }
    }
    void operator()(BreathCue& breath) const {
        change(breath.say_in, {});
        change(breath.say_out, {});
    }

private:
    void change(LineId& line, Duration after) const { line = lines_.at(start_ + after, line); }

    StageLines& lines_;
    Duration start_;
};

/// How much of a session has passed when `left` of it is left.
Duration time_before(Duration left, double from) { return scaled(left, {from / (1.0 - from)}); }

}  // namespace

StagedSheet in_stages(const CueSheet& sheet, int stages, double from) {
    std::vector<Duration> starts{{}};
    for (const Cue& cue : sheet.cues) starts.push_back(starts.back() + about_length(cue, sheet));

    StageLines lines(sheet.lines, time_before(starts.back(), from), starts.back(), stages);
    StagedSheet result{sheet, {}};
    for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
        std::visit(CueInStage(lines, starts[at]), result.sheet.cues[at].what);
    }
    result.sheet.lines = lines.take_lines();
    result.along = lines.take_along();
    return result;
}

}  // namespace cuewell
