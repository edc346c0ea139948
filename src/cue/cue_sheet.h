#pragma once

#include "base/side.h"
#include "base/source.h"
#include "base/time.h"
#include "script/step.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cuewell {

/// Number of a line in CueSheet::lines.
struct LineId {
    std::size_t index = 0;
    friend auto operator<=>(LineId, LineId) = default;
};

/// Number of a chime in CueSheet::chimes.
struct ChimeId {
    std::size_t index = 0;
    friend auto operator<=>(ChimeId, ChimeId) = default;
};

/// What a cue belongs to, and where it is written.
struct CueContext {
    std::optional<std::string> stretch;
    std::optional<Side> side;
    std::optional<int> round;
    SourceSpan where;
};

struct SpeechCue {
    LineId line;
};

struct ChimeCue {
    ChimeId chime;
};

enum class SilenceKind { pause, rest };

/// How far a length may be changed to make a session end when it should.
struct ElasticRange {
    Duration least{};
    Duration most{};
};

struct SilenceCue {
    SilenceKind kind = SilenceKind::pause;
    Duration length{};
    bool is_paced = false;                  ///< Scaled by pace: all but rests and the silence around the session.
    std::optional<ElasticRange> elastic{};  ///< Of rests; of a paced silence once a session was fitted to a length.
};

/// Words inside a hold, at a moment that follows from its length: words_in() tells it.
struct InnerCue {
    HoldCue::Anchor anchor = HoldCue::Anchor::from_start;
    Duration offset{};
    LineId line;
    SourceSpan where;
    /// The program's own words, which give way to the author's.
    bool may_give_way = false;
    Duration least_hold{};  ///< They are said only in holds that last at least as long.
};

/// How long one breathes in, and out.
struct BreathPace {
    Duration in{};
    Duration out{};
};

struct HoldCueSpan {
    Duration length{};
    std::vector<InnerCue> inner;            ///< Of any order, and some for longer holds only.
    std::optional<BreathPace> breath;       ///< Where the hold is told in breaths.
    std::optional<ElasticRange> elastic{};  ///< Where its script gives a range of times.
    std::optional<SourceSpan> given_at{};   ///< Where its length stands, if not in the script of its words.
};

/// An inner cue that is said in its hold as long as that is now.
struct InnerMoment {
    Duration at{};          ///< From the start of the hold.
    std::size_t inner = 0;  ///< In HoldCueSpan::inner.
};

/// The words that are said in a hold of its present length.
///
/// Shape: sorted by moment, and at the same moment in their own order. Words whose moment lies outside the hold are left
///        out: that happens where it was made shorter than its script says.
[[nodiscard]] std::vector<InnerMoment> words_in(const HoldCueSpan& hold);

/// From one counted number to the next.
inline constexpr Duration kCountStep = std::chrono::seconds(1);

/// Numbers a second apart, each spoken where it fits its second, else ticked.
struct CountCue {
    std::vector<std::optional<LineId>> numbers;  ///< One a second, in the order they are said.
    ChimeId tick;

    [[nodiscard]] Duration length() const { return static_cast<std::int64_t>(numbers.size()) * kCountStep; }
};

/// Guided breaths.
struct BreathCue {
    int breaths = 0;
    BreathPace pace;
    LineId say_in;
    LineId say_out;

    [[nodiscard]] Duration length() const { return breaths * (pace.in + pace.out); }
};

/// What to say or do next; it has no place on the clock yet.
struct Cue {
    CueContext context;
    std::variant<SpeechCue, ChimeCue, SilenceCue, HoldCueSpan, CountCue, BreathCue> what;
};

/// One side of a stretch, or one round of a stretch without sides: what a listener can skip and repeat.
struct PassPlace {
    std::size_t stretch = 0;  ///< In Plan::stretches.
    std::size_t pass = 0;     ///< In PlannedStretch::passes.
    friend auto operator<=>(const PassPlace&, const PassPlace&) = default;
};

/// A chapter begins with the cue numbered `cue`.
struct ChapterMark {
    std::size_t cue = 0;
    std::string title;
    std::optional<PassPlace> place{};  ///< None for the welcome and the close.
    std::size_t settled = 0;           ///< The first cue that finds the listener in the stretch's position.
};

/// A session as the list of what is said and done, in order.
///
/// Shape: `lines` and `chimes` hold each text and name once; cues refer to them by number.
struct CueSheet {
    std::string title;
    std::vector<std::string> lines;
    std::vector<std::string> chimes;
    std::vector<Cue> cues;
    std::vector<ChapterMark> chapters;
};

/// The cue sheet as text for people and tests: a line a cue.
[[nodiscard]] std::string to_text(const CueSheet& sheet);

}  // namespace cuewell
