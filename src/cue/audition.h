#pragma once

#include "cue/cue_sheet.h"
#include "script/audition_phrases.h"

namespace cuewell {

/// The sheet for its author, who wants to hear all of it without waiting: silences are told in place of being kept.
///
/// Shape:  holds, rests, counts and guided breaths become a line with their length and 0.4 s of silence, pauses of three
///         seconds and more such a line; no other pause lasts longer than 0.1 s, but around the session. Words inside a
///         hold are said after its line, the program's own among them are left out. Other sides and rounds that have
///         nothing new are told in one line. The chapters stay; the title says what it is.
/// Units:  lengths are told in whole seconds.
/// Thread: any; keeps no state.
[[nodiscard]] CueSheet audition_of(const CueSheet& sheet, const AuditionPhrases& phrases);

}  // namespace cuewell
