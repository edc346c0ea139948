#include "base/level.h"

#include <cmath>

namespace cuewell {

Gain to_gain(Decibels level) { return Gain(static_cast<float>(std::pow(10.0, level.value() / 20.0))); }

Decibels to_decibels(Gain gain) { return Decibels(20.0 * std::log10(static_cast<double>(gain.factor()))); }

}  // namespace cuewell
