#pragma once

#include "cue/cue_sheet.h"

namespace cuewell {

/// How fast words are taken to be said where nothing is known of the voice: about 130 words a minute.
inline constexpr int kUsualCharactersPerSecond = 14;

/// About how long a cue of a sheet takes, before anything is spoken.
///
/// Units: words are reckoned by their characters, chimes as nothing; all other lengths are in the sheet.
[[nodiscard]] Duration about_length(const Cue& cue, const CueSheet& sheet,
                                    double characters_per_second = kUsualCharactersPerSecond);

}  // namespace cuewell
