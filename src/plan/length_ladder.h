#pragma once

#include "plan/length_question.h"

#include <optional>

namespace cuewell {

/// The form that a good instructor would give a session of the wished length; nothing where none of these lasts so long.
///
/// Shape:  as it is written, if that can be squeezed or stretched enough. Shorter: without the stretches that are missed
///         least, as far as it takes, and with those of them again for which there is time after all. Longer: holds and
///         rests grow, then repeats, then the rounds of all stretches but those that are rests, and of the first ones
///         before the others; last comes a rest at the end.
/// Thread: any; keeps no state.
[[nodiscard]] std::optional<LengthForm> instructors_form(const LengthQuestion& question);

}  // namespace cuewell
