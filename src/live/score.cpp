#include "live/score.h"

#include "timeline/schedule.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

Timeline timeline_of(const SpokenSheet& spoken, SampleRate rate) {
    Diagnostics told_already;
    return schedule(spoken.staged.sheet, spoken.lengths, rate, Fit::yield, told_already);
}

}  // namespace

Score::Score(SpokenSheet spoken, SampleRate rate, const std::optional<AmbienceMix>& bed, ScoreEdges edges)
    : spoken_(std::move(spoken)),
      timeline_(timeline_of(spoken_, rate)),
      words_(timeline_, {true, false, false}),
      ready_(spoken_.speech),
      voice_(timeline_, ready_, *spoken_.chimes, std::nullopt, {true, true, false}),
      edges_(edges) {
    if (!bed) return;
    AmbienceMix mix = *bed;
    mix.fades_in = edges.fades_in;
    mix.fades_out = edges.ends;
    bed_.emplace(timeline_, mix);
}

std::vector<std::size_t> Score::lines_between(FramePosition from, FramePosition to) const {
    std::vector<std::size_t> lines;
    for (const SoundingEvent& word : words_.near(from, to)) {
        if (word.end > from && word.start < to) lines.push_back(word.clip);
    }
    return lines;
}

bool Score::is_ready(FramePosition from, FramePosition to) const {
    return std::ranges::all_of(lines_between(from, to), [&](std::size_t line) { return ready_.has(line); });
}

}  // namespace cuewell
