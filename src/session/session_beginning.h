#pragma once

#include "cue/session_stages.h"

#include <cstddef>

namespace cuewell {

/// The first cues of a session, as many as say nothing but its first `lines` lines: on the clock they stand where they
/// stand in the whole.
///
/// Shape:  with these lines only, and all chimes.
/// Thread: any; keeps no state.
[[nodiscard]] StagedSheet beginning_of(const StagedSheet& whole, std::size_t lines);

}  // namespace cuewell
