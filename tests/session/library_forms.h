#pragma once

#include "plan/length_question.h"
#include "session/random_library.h"

#include <vector>

namespace cuewell {

/// Every form that the sessions of a library may have in which each stretch has so many extra rounds, or one more.
///
/// Shape: optional items are there or not, repeats have any of their numbers. Rests may have no extra rounds, and have none
///        before the first item that is no rest. A closing rest only follows where one can rest.
[[nodiscard]] std::vector<LengthForm> forms_with(const RandomLibrary& library, int extra_rounds);

}  // namespace cuewell
