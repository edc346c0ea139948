#pragma once

#include "base/level.h"
#include "timeline/timeline.h"

#include <span>
#include <vector>

namespace cuewell {

/// How much an ambience rises and falls with the breath.
inline constexpr Decibels kBreathSwell{3.0};

/// How an ambience sits in a session.
struct AmbienceMix {
    Decibels level;       ///< What its own samples are changed by where nothing is said.
    Decibels duck{13.0};  ///< How much lower it is while someone speaks.
    /// By kBreathSwell, in breaths that are guided and in holds that are told in breaths.
    bool swells_with_breath = false;
    bool fades_in = true;   ///< Else it is there from the first frame: a session that goes on.
    bool fades_out = true;  ///< Else it is there until the last: the beginning of a session that is longer.
};

/// The level of an ambience at every moment of a session: it makes room before a word begins, for the timeline is
/// known.
///
/// Shape:  a dip before words takes 350 ms and is complete 120 ms before the first; gaps under 2 s stay low, and so do
///         guided breaths; the rise after the last word takes 2 s. All are raised cosines in dB. With the breath it
///         swells in whole breaths; what is left of a hold after the last stays level. The whole fades in over the
///         first 4 s and out over the last 12 s, in a session too short for that over a quarter of it.
/// Thread: any; a pure function of the position.
class AmbienceLevel {
public:
    AmbienceLevel(const Timeline& timeline, const AmbienceMix& mix);

    /// -infinity at the very beginning and end.
    [[nodiscard]] Decibels at(FramePosition position) const;

    /// How much lower it is while someone speaks.
    [[nodiscard]] Decibels duck() const noexcept { return mix_.duck; }

    /// Multiplies a stereo block that begins at `at`.
    ///
    /// Why:    the level is reckoned every 64 frames of the session and runs straight between, so that it costs little,
    ///         and is the same for blocks of any size.
    void apply(FramePosition at, std::span<float> block) const;

private:
    struct Span {
        FramePosition start;
        FramePosition end;
    };
    struct Breaths {
        Span span;  ///< As long as its whole breaths.
        Frames in;
        Frames out;
    };

    void add_breaths(const Event& event);
    [[nodiscard]] double dip_at(FramePosition position) const;
    [[nodiscard]] double swell_at(FramePosition position) const;
    [[nodiscard]] double fade_at(FramePosition position) const;
    [[nodiscard]] float gain_at(FramePosition position) const;

    AmbienceMix mix_;
    SampleRate rate_;
    Frames length_;
    std::vector<Span> words_;       ///< Sorted; gaps that are bridged are part of them.
    std::vector<Breaths> breaths_;  ///< Sorted.
};

}  // namespace cuewell
