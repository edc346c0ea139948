#include "cue/audition_repeats.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace cuewell {
namespace {

/// Fewer sounds than this are told sooner than that they are the same.
constexpr int kFewSounds = 3;

/// Kind and length of a cue: what is the same on both sides.
using Shape = std::pair<std::size_t, Duration>;

class CueShape {
public:
    Duration operator()(const SilenceCue& silence) const { return silence.length; }
    Duration operator()(const HoldCueSpan& hold) const { return hold.length; }
    Duration operator()(const CountCue& count) const { return std::chrono::seconds(count.numbers.size()); }
    Duration operator()(const BreathCue& breath) const { return breath.breaths * (breath.pace.in + breath.pace.out); }
    Duration operator()(const SpeechCue&) const { return {}; }
    Duration operator()(const ChimeCue&) const { return {}; }
};

Shape shape_of(const Cue& cue) { return {cue.what.index(), std::visit(CueShape(), cue.what)}; }

/// What is said by a cue: its line, and those inside a hold.
std::vector<LineId> lines_of(const Cue& cue) {
    std::vector<LineId> lines;
    if (const auto* speech = std::get_if<SpeechCue>(&cue.what)) lines.push_back(speech->line);
    if (const auto* hold = std::get_if<HoldCueSpan>(&cue.what)) {
        for (const InnerCue& inner : hold->inner) lines.push_back(inner.line);
    }
    return lines;
}

/// Where a cue stands in its script, and its shape.
using Written = std::tuple<const SourceText*, int, int, Shape>;

Written written(const Cue& cue) {
    const SourceSpan& where = cue.context.where;
    return {where.text.get(), where.start.line, where.start.column, shape_of(cue)};
}

class Repeats {
public:
    Repeats(const CueSheet& sheet, Duration least_told) : sheet_(sheet), least_told_(least_told) {}

    std::vector<ToldBefore> find() {
        for (std::size_t at = 0; at < sheet_.chapters.size(); ++at) find_in_chapter(at);
        find_rounds();
        std::ranges::sort(found_, {}, &ToldBefore::begin);
        // The gap after them is kept: it belongs between what is said now.
        for (ToldBefore& told : found_) {
            while (is_short(sheet_.cues[told.end - 1])) --told.end;
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool is_short(const Cue& cue) const {
        const auto* silence = std::get_if<SilenceCue>(&cue.what);
        return silence != nullptr && silence->length < least_told_;
    }

    [[nodiscard]] std::size_t chapter_end(std::size_t at) const {
        return at + 1 < sheet_.chapters.size() ? sheet_.chapters[at + 1].cue : sheet_.cues.size();
    }

    /// A later side or round of a stretch: what it has of the passes before it.
    void find_in_chapter(std::size_t at) {
        const ChapterMark& chapter = sheet_.chapters[at];
        if (!chapter.place) return;
        if (stretch_ != chapter.place->stretch) known_.clear();
        stretch_ = chapter.place->stretch;
        ToldBefore same{chapter.cue, chapter.cue};
        int sounds = 0;
        for (std::size_t cue = chapter.cue; cue < chapter_end(at); ++cue) {
            const bool is_known = is_short(sheet_.cues[cue]) || known_.contains(written(sheet_.cues[cue]));
            if (!is_known && sounds > 0) break;
            if (!is_known) same.begin = cue + 1;
            same.end = cue + 1;
            if (is_known && !is_short(sheet_.cues[cue])) ++sounds;
        }
        if (sounds >= kFewSounds && same.begin > chapter.cue) found_.push_back(same);
        // What leads to a side is told each time.
        const std::size_t told_first = sounds > 0 ? same.begin : chapter.cue;
        for (std::size_t cue = told_first; cue < chapter_end(at); ++cue) known_.insert(written(sheet_.cues[cue]));
    }

    /// The first cue after those that belong to the same round.
    [[nodiscard]] std::size_t round_end(std::size_t begin) const {
        const CueContext& first = sheet_.cues[begin].context;
        std::size_t end = begin + 1;
        while (end < sheet_.cues.size() && !begins_chapter(end)) {
            const CueContext& next = sheet_.cues[end].context;
            if (std::tie(next.stretch, next.side, next.round) != std::tie(first.stretch, first.side, first.round))
                break;
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool begins_chapter(std::size_t cue) const {
        return std::ranges::find(sheet_.chapters, cue, &ChapterMark::cue) != sheet_.chapters.end();
    }

    [[nodiscard]] bool lies_in_found(std::size_t cue) const {
        return std::ranges::any_of(found_, [&](const ToldBefore& told) { return cue >= told.begin && cue < told.end; });
    }

    /// What is heard of a round, beside short silences.
    [[nodiscard]] std::vector<std::pair<Shape, std::vector<LineId>>> heard(std::size_t begin, std::size_t end) const {
        std::vector<std::pair<Shape, std::vector<LineId>>> all;
        for (std::size_t at = begin; at < end; ++at) {
            const Cue& cue = sheet_.cues[at];
            if (!is_short(cue)) all.emplace_back(shape_of(cue), lines_of(cue));
        }
        return all;
    }

    void find_rounds() {
        std::vector<ToldBefore> rounds;
        std::vector<std::pair<Shape, std::vector<LineId>>> last;
        for (std::size_t begin = 0; begin < sheet_.cues.size();) {
            const std::size_t end = round_end(begin);
            auto now = heard(begin, end);
            const bool is_same = !now.empty() && now == last && !begins_chapter(begin) && !lies_in_found(begin);
            const bool goes_on = is_same && !rounds.empty() && rounds.back().end == begin;
            if (goes_on) {
                rounds.back().end = end;
                ++rounds.back().times;
            } else if (is_same) {
                rounds.push_back({begin, end});
            }
            last = std::move(now);
            begin = end;
        }
        found_.insert(found_.end(), rounds.begin(), rounds.end());
    }

    const CueSheet& sheet_;
    Duration least_told_;
    std::vector<ToldBefore> found_;
    std::size_t stretch_ = 0;
    std::set<Written> known_;
};

}  // namespace

std::vector<ToldBefore> told_before(const CueSheet& sheet, Duration least_told) {
    return Repeats(sheet, least_told).find();
}

}  // namespace cuewell
