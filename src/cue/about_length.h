#pragma once

#include "cue/cue_sheet.h"

namespace cuewell {

/// How fast lines are said at 130 words a minute, the silence within them included: measured over the bundled routines.
inline constexpr double kUsualCharactersPerSecond = 10.7;

/// About how long a cue of a sheet takes, before anything is spoken.
///
/// Units: words are reckoned by their characters, chimes as nothing; all other lengths are in the sheet.
[[nodiscard]] Duration about_length(const Cue& cue, const CueSheet& sheet,
                                    double characters_per_second = kUsualCharactersPerSecond);

}  // namespace cuewell
