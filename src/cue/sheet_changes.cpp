#include "cue/sheet_changes.h"

#include "cue/twins.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cuewell {
namespace {

/// Numbers the lines and chimes of a second sheet as those of a first one, which gets what it does not have.
class Renumbering {
public:
    explicit Renumbering(StagedSheet& sheet) : sheet_(sheet) {
        sheet_.along.resize(sheet_.sheet.lines.size());
        for (std::size_t at = 0; at < sheet_.sheet.lines.size(); ++at) {
            lines_.try_emplace({sheet_.sheet.lines[at], sheet_.along[at]}, LineId{at});
        }
        for (std::size_t at = 0; at < sheet_.sheet.chimes.size(); ++at) {
            chimes_.try_emplace(sheet_.sheet.chimes[at], ChimeId{at});
        }
    }

    LineId line(const std::string& text, double along) {
        const auto [place, is_new] = lines_.try_emplace({text, along}, LineId{sheet_.sheet.lines.size()});
        if (is_new) {
            sheet_.sheet.lines.push_back(text);
            sheet_.along.push_back(along);
        }
        return place->second;
    }

    ChimeId chime(const std::string& name) {
        const auto [place, is_new] = chimes_.try_emplace(name, ChimeId{sheet_.sheet.chimes.size()});
        if (is_new) sheet_.sheet.chimes.push_back(name);
        return place->second;
    }

private:
    StagedSheet& sheet_;
    std::map<std::pair<std::string, double>, LineId> lines_;
    std::map<std::string, ChimeId> chimes_;
};

/// Gives the cues of a sheet other numbers for their lines and chimes.
class RenumberedCue {
public:
    RenumberedCue(const StagedSheet& from, Renumbering& to) {
        for (std::size_t at = 0; at < from.sheet.lines.size(); ++at) {
            lines_.push_back(to.line(from.sheet.lines[at], at < from.along.size() ? from.along[at] : 0.0));
        }
        for (const std::string& name : from.sheet.chimes) chimes_.push_back(to.chime(name));
    }

    void operator()(SpeechCue& cue) const { change(cue.line); }
    void operator()(ChimeCue& cue) const { change(cue.chime); }
    void operator()(SilenceCue&) const {}
    void operator()(HoldCueSpan& hold) const {
        for (InnerCue& inner : hold.inner) change(inner.line);
    }
    void operator()(CountCue& count) const {
        for (std::optional<LineId>& number : count.numbers) {
            if (number) change(*number);
        }
        change(count.tick);
    }
    void operator()(BreathCue& breath) const {
        change(breath.say_in);
        change(breath.say_out);
    }

private:
    void change(LineId& line) const { line = lines_.at(line.index); }
    void change(ChimeId& chime) const { chime = chimes_.at(chime.index); }

    std::vector<LineId> lines_;
    std::vector<ChimeId> chimes_;
};

void cut(CueSheet& sheet, std::size_t cues) {
    sheet.cues.resize(std::min(cues, sheet.cues.size()));
    std::erase_if(sheet.chapters, [&](const ChapterMark& chapter) { return chapter.cue >= sheet.cues.size(); });
    for (ChapterMark& chapter : sheet.chapters) chapter.settled = std::min(chapter.settled, sheet.cues.size());
}

/// Has words said at that moment, however long their hold becomes.
void pin(InnerCue& words, Duration at) {
    words.anchor = HoldCue::Anchor::from_start;
    words.offset = at;
    words.least_hold = {};
}

}  // namespace

CueSheet with_longer_hold(const CueSheet& sheet, std::size_t cue, Duration by, Duration held) {
    CueSheet result = sheet;
    auto& running = std::get<HoldCueSpan>(result.cues[cue].what);
    for (const InnerMoment& moment : words_in(running)) {
        if (moment.at < held) pin(running.inner[moment.inner], moment.at);
    }
    // Twins of a hold are holds.
    const auto twins = twins_of(sheet);
    std::vector<bool> is_changed(sheet.cues.size());
    for (std::size_t at = cue; at < sheet.cues.size(); ++at) {
        is_changed[at] = at == cue || (twins[at] && is_changed[*twins[at]]);
        if (!is_changed[at]) continue;
        Duration& length = std::get<HoldCueSpan>(result.cues[at].what).length;
        length = std::max(length + by, Duration::zero());
    }
    return result;
}

CueSheet with_pace(const CueSheet& sheet, std::size_t from, Scale by) {
    CueSheet result = sheet;
    for (std::size_t at = from; at < sheet.cues.size(); ++at) {
        auto* silence = std::get_if<SilenceCue>(&result.cues[at].what);
        if (silence == nullptr || !silence->is_paced) continue;
        silence->length = scaled(silence->length, by);
        if (silence->elastic)
            silence->elastic = {scaled(silence->elastic->least, by), scaled(silence->elastic->most, by)};
    }
    return result;
}

StagedSheet joined(const StagedSheet& head, std::size_t cues, const StagedSheet& tail) {
    StagedSheet result = head;
    cut(result.sheet, cues);
    Renumbering numbers(result);
    const RenumberedCue renumbered(tail, numbers);
    const std::size_t start = result.sheet.cues.size();
    for (const Cue& cue : tail.sheet.cues) {
        result.sheet.cues.push_back(cue);
        std::visit(renumbered, result.sheet.cues.back().what);
    }
    for (ChapterMark chapter : tail.sheet.chapters) {
        chapter.cue += start;
        chapter.settled += start;
        result.sheet.chapters.push_back(std::move(chapter));
    }
    return result;
}

}  // namespace cuewell
