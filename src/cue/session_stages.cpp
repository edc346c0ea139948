#include "cue/session_stages.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace cuewell {
namespace {

constexpr int kCharactersPerSecond = 14;
constexpr Duration kNumber = std::chrono::seconds(1);

/// About how long a cue takes.
class CueLength {
public:
    explicit CueLength(const std::vector<std::string>& lines) : lines_(lines) {}

    Duration operator()(const SpeechCue& cue) const {
        const auto characters = static_cast<std::int64_t>(count_characters(lines_.at(cue.line.index)));
        return Duration(std::chrono::seconds(characters)) / kCharactersPerSecond;
    }
    Duration operator()(const ChimeCue&) const { return {}; }
    Duration operator()(const SilenceCue& silence) const { return silence.length; }
    Duration operator()(const HoldCueSpan& hold) const { return hold.length; }
    Duration operator()(const CountCue& count) const {
        return static_cast<std::int64_t>(count.numbers.size()) * kNumber;
    }
    Duration operator()(const BreathCue& breath) const { return breath.breaths * (breath.pace.in + breath.pace.out); }

private:
    const std::vector<std::string>& lines_;
};

/// Numbers the lines of a sheet anew, one for each stage that they are said in.
class StageLines {
public:
    StageLines(const std::vector<std::string>& lines, Duration session, int stages)
        : lines_(lines), session_(session), stages_(stages) {}

    LineId at(Duration moment, LineId line) {
        const int stage = stage_at(moment);
        const auto [place, is_new] = numbers_.try_emplace({line, stage}, LineId{staged_.size()});
        if (is_new) {
            staged_.push_back(lines_.at(line.index));
            along_.push_back(stages_ < 2 ? 0.0 : static_cast<double>(stage) / (stages_ - 1));
        }
        return place->second;
    }

    [[nodiscard]] std::vector<std::string> take_lines() { return std::move(staged_); }
    [[nodiscard]] std::vector<double> take_along() { return std::move(along_); }

private:
    [[nodiscard]] int stage_at(Duration moment) const {
        if (session_ <= Duration::zero()) return 0;
        return static_cast<int>(std::clamp<std::int64_t>(moment * stages_ / session_, 0, stages_ - 1));
    }

    const std::vector<std::string>& lines_;
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
        for (InnerCue& inner : hold.inner) change(inner.line, inner.at);
    }
    void operator()(CountCue& count) const {
        Duration at{};
        for (std::optional<LineId>& number : count.numbers) {
            if (number) change(*number, at);
            at += kNumber;
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

}  // namespace

StagedSheet in_stages(const CueSheet& sheet, int stages) {
    const CueLength length(sheet.lines);
    Duration session{};
    for (const Cue& cue : sheet.cues) session += std::visit(length, cue.what);

    StageLines lines(sheet.lines, session, stages);
    StagedSheet result{sheet, {}};
    Duration start{};
    for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
        std::visit(CueInStage(lines, start), result.sheet.cues[at].what);
        start += std::visit(length, sheet.cues[at].what);
    }
    result.sheet.lines = lines.take_lines();
    result.along = lines.take_along();
    return result;
}

}  // namespace cuewell
