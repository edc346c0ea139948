#pragma once

#include "session/length_studio.h"
#include "session/random_library.h"

namespace cuewell {

/// Requires that a session lasts as wished, to the frame, and keeps to what its scripts and its routine say.
///
/// Shape: nothing is left out but what is optional, sides are equal and alternate, holds and repeats are within their
///        ranges, and the safety words, welcome and close are said.
/// Needs: `solved` is the answer that `studio` gave last.
void check_session(LengthStudio& studio, const RandomLibrary& library, const SolvedLength& solved, Frames wished);

}  // namespace cuewell
