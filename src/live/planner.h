#pragma once

#include "audio/block_source.h"
#include "audio/clip.h"
#include "audio/clip_source.h"
#include "base/side.h"
#include "cue/session_stages.h"
#include "mixer/ambience_level.h"
#include "plan/plan.h"
#include "timeline/schedule.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cuewell {

/// A cue sheet whose every sound is measured and can be had.
struct SpokenSheet {
    StagedSheet staged;
    ClipLengths lengths;
    std::shared_ptr<ClipSource> speech;  ///< By LineId; may take its time. Thread: any.
    std::shared_ptr<ClipSource> chimes;  ///< By ChimeId; at once. Thread: any.
};

/// From where on a session is wished, and how.
struct RestWish {
    PassPlace from;                    ///< Told as it would be at its own beginning.
    std::optional<Position> position;  ///< Of the listener now; empty where that is unknown.
    Scale pace;                        ///< Beside the session's own pace.
    std::set<std::size_t> left_out{};  ///< Stretches that are dropped.
    bool says_safety = false;          ///< The safety words come first: the listener has just come back.
};

/// Words that the program says between those of the session.
struct Saying {
    enum class Kind {
        time_left,    ///< `time`, of the session.
        where,        ///< Name and side of `place`.
        where_left,   ///< The same, and that `time` of its hold is left.
        where_again,  ///< The same, and that its hold begins again.
        count_in,     ///< Three, two, one; a second each.
        slower,
        faster,
        longer,  ///< The hold lasts longer.
    };
    Kind kind = Kind::time_left;
    std::optional<PassPlace> place{};
    Duration time{};
};

/// What a running session asks of whoever planned it.
///
/// Thread: one at a time.
class LivePlanner {
public:
    virtual ~LivePlanner() = default;

    /// The rate of all clips and of the ambience.
    [[nodiscard]] virtual SampleRate rate() const = 0;

    /// What sounds behind the voice: stereo, and without an end; null where nothing does.
    [[nodiscard]] virtual BlockSource* ambience() = 0;
    /// How it sits in the session; there where an ambience is.
    [[nodiscard]] virtual const std::optional<AmbienceMix>& bed() const = 0;

    /// All stretches of the session, in order, whether dropped or not.
    [[nodiscard]] virtual const Plan& plan() const = 0;

    /// The first cues of the whole session, which are to be had sooner.
    [[nodiscard]] virtual SpokenSheet beginning() { return whole(); }

    /// The whole session as it is rendered.
    [[nodiscard]] virtual SpokenSheet whole() = 0;

    /// What is left of the session from a place on.
    ///
    /// Errors: Failure as the synthesizer's.
    [[nodiscard]] virtual SpokenSheet rest(const RestWish& wish) = 0;

    /// The first `cues` cues of a sheet, and then the rest.
    [[nodiscard]] virtual SpokenSheet joined(const SpokenSheet& head, std::size_t cues, const RestWish& wish) = 0;

    /// The words as one clip at the session's rate and level, to be mixed over it.
    [[nodiscard]] virtual std::shared_ptr<const Clip> say(const std::vector<Saying>& words) = 0;
};

}  // namespace cuewell
