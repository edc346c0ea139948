#pragma once

#include "base/time.h"
#include "check/said_length.h"
#include "script/step.h"

namespace cuewell {

/// Whether a length that is said lies within what is done, where the program's breath takes `breath`.
[[nodiscard]] bool agrees(const SaidLength& said, const LengthRange& length, Duration breath);

}  // namespace cuewell
