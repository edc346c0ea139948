#pragma once

#include "base/diagnostic.h"
#include "cue/cue_sheet.h"
#include "cue/session_stages.h"
#include "session/workshop.h"
#include "speech/spoken_lines.h"

#include <vector>

namespace cuewell {

/// What is wrong with a line that cannot be spoken, at the place in the script that says it.
[[nodiscard]] Diagnostic to_diagnostic(const UnspeakableText& fault, LineId line, const CueSheet& sheet);

/// The lines of a cue sheet, for a speaker.
[[nodiscard]] std::vector<LineToSpeak> lines_of(const StagedSheet& staged);

/// Speaks every line of a cue sheet and gives their lengths.
///
/// Errors: ScriptError for the first line whose text cannot be spoken.
[[nodiscard]] std::vector<Frames> measure_lines(const CueSheet& sheet, SpokenLines& lines, const Workshop& workshop);

}  // namespace cuewell
