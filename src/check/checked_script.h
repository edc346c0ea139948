#pragma once

#include "check/word_lists.h"
#include "cue/cue_sheet.h"
#include "plan/plan.h"
#include "script/library.h"
#include "script/phrasebook.h"
#include "timeline/timeline.h"

#include <memory>
#include <optional>
#include <string>

namespace cuewell {

/// A script without faults, and the session it makes by itself: what the rules of the checker look at.
///
/// Shape: a stretch is checked by itself, as the routine that lists nothing else, with the short safety words and a close.
///        A rule on stretches looks at that one, so that nothing is told again for each routine that lists it.
struct CheckedScript {
    LoadedRoutine loaded;
    std::string language;
    std::shared_ptr<const Phrasebook> phrases;
    std::shared_ptr<const WordLists>
        words;  ///< None where the language has no lists: rules on words then find nothing.
    Plan plan;
    CueSheet sheet;
    std::optional<Timeline>
        timeline{};                 ///< In the default voice; none where that is another program, which is not run.
    double words_per_minute = 0.0;  ///< Of the default voice, as its profile says.

    [[nodiscard]] bool is_stretch() const noexcept { return loaded.is_single_stretch; }

    /// The stretch that is checked. Needs: that it is one.
    [[nodiscard]] const Stretch& stretch() const { return loaded.stretch_of(loaded.routine.items.front()); }

    /// The routine that is checked. Of a stretch: one that lists it and says nothing.
    [[nodiscard]] const Routine& routine() const noexcept { return loaded.routine; }
};

}  // namespace cuewell
