#pragma once

#include "live/planner.h"
#include "live/ready_lines.h"
#include "mixer/ambience_level.h"
#include "mixer/mixer.h"
#include "timeline/timeline.h"

#include <memory>
#include <optional>
#include <span>

namespace cuewell {

/// How a score begins and ends.
struct ScoreEdges {
    bool fades_in = true;  ///< Else the ambience is there already.
    bool ends = true;      ///< With the session; else what follows is not known yet, and waited for.
};

/// A session as it is played at the moment: what is said and done, when, and how it sounds. A change makes a new one.
///
/// Thread: reading the timeline, any; mixing, one at a time.
class Score {
public:
    /// Errors: none of its own; words that do not fit their hold give way.
    Score(SpokenSheet spoken, SampleRate rate, const std::optional<AmbienceMix>& bed, ScoreEdges edges = {});
    Score(const Score&) = delete;
    Score& operator=(const Score&) = delete;

    [[nodiscard]] const SpokenSheet& spoken() const noexcept { return spoken_; }
    [[nodiscard]] const Timeline& timeline() const noexcept { return timeline_; }
    [[nodiscard]] FramePosition end() const { return FramePosition() + timeline_.length; }

    /// The lines that are heard from `from` until before `to`, in order.
    [[nodiscard]] std::vector<std::size_t> lines_between(FramePosition from, FramePosition to) const;
    /// Those of them that are spoken already, and where more are put.
    [[nodiscard]] ReadyLines& ready() noexcept { return ready_; }
    [[nodiscard]] bool is_ready(FramePosition from, FramePosition to) const;

    /// Voice and chimes, in mono. Needs: is_ready() there.
    void read_voice(FramePosition at, std::span<float> mono) { voice_.read(at, mono); }

    /// How an ambience sits in this session; none where there is none.
    [[nodiscard]] const std::optional<AmbienceLevel>& bed() const noexcept { return bed_; }
    [[nodiscard]] ScoreEdges edges() const noexcept { return edges_; }

private:
    SpokenSheet spoken_;
    Timeline timeline_;
    SoundingEvents words_;
    ReadyLines ready_;
    Mixer voice_;
    std::optional<AmbienceLevel> bed_;
    ScoreEdges edges_;
};

using ScorePtr = std::shared_ptr<Score>;

}  // namespace cuewell
