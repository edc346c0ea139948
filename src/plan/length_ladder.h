#pragma once

#include "plan/length_question.h"

#include <optional>

namespace cuewell {

/// The form that a good instructor would give a session of the wished length; nothing where none of these lasts so long.
///
/// Shape:  as it is written, if that can be squeezed or stretched enough. Shorter: without the stretches that are missed
///         least, as few as can be. Longer: with more repeats, then longer holds and rests, then more rounds, the same
///         number of all stretches but those that are rests. A closing rest, where rounds are too coarse.
/// Thread: any; keeps no state.
[[nodiscard]] std::optional<LengthForm> instructors_form(const LengthQuestion& question);

}  // namespace cuewell
