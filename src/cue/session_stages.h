#pragma once

#include "cue/cue_sheet.h"

#include <vector>

namespace cuewell {

/// A cue sheet whose lines know how far along the session they are said.
struct StagedSheet {
    CueSheet sheet;
    std::vector<double> along;  ///< For each line of the sheet: 0 at the session's beginning, 1 at its end.
};

/// Tells the lines of a session apart by where in it they are said, for a voice that changes over it.
///
/// Shape:  the cues, contexts, chapters and chimes as they were. The session is divided into `stages` parts of about
///         equal length, from 0 to 1 in even steps, and a line is there once for each part that it is said in: at most
///         `stages` times. A line that no cue says is left out. What only a longer hold would say is there as a part before
///         has it, and as its own part would where none has. The words of guided breaths are those of their beginning.
/// Units:  before anything is spoken no length of words is known. They are reckoned by their characters, chimes as
///         nothing. All other lengths are in the sheet. So a part's border lies within a few percent of the session of
///         where it would be on the clock, which is far less than the step of a voice there.
///         The sheet may be what is left of a session: it then begins `from` of the way through that one, and its parts
///         are those that are still to come.
/// Needs:  at least one stage; one is the beginning. `from` is at least 0 and below 1.
/// Thread: any; keeps no state.
[[nodiscard]] StagedSheet in_stages(const CueSheet& sheet, int stages, double from = 0.0);

}  // namespace cuewell
