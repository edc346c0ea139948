#include "cue/audition_repeats.h"

#include "cue/sounds.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace cuewell {
namespace {

/// Fewer sounds than this are told sooner than that they are the same.
constexpr std::size_t kFewSounds = 3;

/// Where a cue stands in its script, and its shape.
using Written = std::tuple<const SourceText*, int, int, CueShape>;

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
        std::size_t sounds = 0;
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
        return std::ranges::binary_search(sheet_.chapters, cue, {}, &ChapterMark::cue);
    }

    /// Needs: what was found in chapters only, one after another.
    [[nodiscard]] bool lies_in_found(std::size_t cue) const {
        const auto next = std::ranges::upper_bound(found_, cue, {}, &ToldBefore::begin);
        return next != found_.begin() && cue < std::prev(next)->end;
    }

    /// What is heard of some cues, beside short silences.
    [[nodiscard]] std::vector<Sound> heard(std::size_t begin, std::size_t end) const {
        std::vector<Sound> all;
        for (std::size_t at = begin; at < end; ++at) {
            const Cue& cue = sheet_.cues[at];
            if (!is_short(cue)) all.push_back(sound_of(cue));
        }
        return all;
    }

    /// The first cue of a round that has something new after the round before it.
    [[nodiscard]] std::size_t news_in(std::size_t begin, std::size_t end, const std::vector<Sound>& before) const {
        auto next = before.end();
        for (std::size_t at = begin; at < end; ++at) {
            const Cue& cue = sheet_.cues[at];
            if (is_short(cue)) continue;
            const Sound now = sound_of(cue);
            // The first round may have begun with what led to it.
            if (at == begin)
                next = std::ranges::find_if(before, [&](const Sound& sound) { return is_part(now, sound); });
            // What is said the first time only may be missing.
            while (next != before.end() && next->is_speech && !is_part(now, *next)) ++next;
            if (next == before.end() || !is_part(now, *next)) return at;
            ++next;
        }
        return std::all_of(next, before.end(), [](const Sound& sound) { return sound.is_speech; }) ? end : begin;
    }

    void find_rounds() {
        std::vector<ToldBefore> rounds;
        std::vector<Sound> last;
        for (std::size_t begin = 0; begin < sheet_.cues.size();) {
            const std::size_t end = round_end(begin);
            const bool may_be_same = !begins_chapter(begin) && !lies_in_found(begin);
            const std::size_t news = may_be_same ? news_in(begin, end, last) : begin;
            const bool is_whole = news == end && !heard(begin, end).empty();
            const bool is_same = is_whole || heard(begin, news).size() >= kFewSounds;
            if (is_same && !rounds.empty() && rounds.back().end == begin) {
                rounds.back().end = news;
                ++rounds.back().times;
            } else if (is_same) {
                rounds.push_back({begin, news});
            }
            if (!is_whole) last = heard(begin, end);
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
