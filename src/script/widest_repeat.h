#pragma once

#include "script/stretch.h"

namespace cuewell {

/// The repeat of a stretch that can grow most, nested ones among them; one that cannot grow where none can.
[[nodiscard]] WholeNumberRange widest_repeat(const Stretch& stretch);

}  // namespace cuewell
