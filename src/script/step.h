#pragma once

#include "base/source.h"
#include "script/length.h"
#include "script/spoken_text.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cuewell {

/// A line that is spoken.
struct Say {
    SpokenText text;
    bool full_guidance = false;  ///< A `~` line: only the first time round, and where all is said.
};

/// A blank line: a longer silence between the lines around it.
struct Paragraph {};

/// Silence that grows and shrinks with the pace.
struct Pause {
    Length length;
};

/// Silence between efforts, as long as the script says.
struct Rest {
    Length length;
};

/// Words inside a hold.
struct HoldCue {
    enum class Anchor { from_start, before_end, halfway };
    Anchor anchor = Anchor::from_start;
    Duration offset{};
    SpokenText text;
    bool full_guidance = false;  ///< As Say's.
    SourceSpan where;

    /// Whether its moment is none of a hold that lasts so long.
    [[nodiscard]] bool lies_outside(Duration hold) const {
        if (anchor == Anchor::from_start) return offset >= hold;
        return anchor == Anchor::before_end && (offset > hold || offset == Duration::zero());
    }
};

/// A position held: exact to the frame, whatever the pace.
struct Hold {
    LengthRange length;
    std::vector<HoldCue> cues;
    bool in_breaths = false;               ///< Whether its length was told in breaths: known once the length is a time.
    std::optional<LengthRange> range{};    ///< What its length was chosen from: known once it is a single one.
    std::optional<SourceSpan> given_at{};  ///< Where a routine gives another length than the stretch has, once it does.
};

/// Numbers, one a second.
struct Count {
    int number = 0;
    bool down = false;
};

/// Guided breaths.
struct Breathe {
    Breaths breaths;
};

struct Chime {
    std::string name;
};

struct Step;

struct Repeat {
    WholeNumberRange times;
    std::vector<Step> steps;
};

/// One thing that a script asks for, and where it says so.
struct Step {
    std::variant<Say, Paragraph, Pause, Rest, Hold, Count, Breathe, Chime, Repeat> what;
    SourceSpan where;
};

}  // namespace cuewell
