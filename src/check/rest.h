#pragma once

#include "script/stretch.h"

#include <algorithm>

namespace cuewell {

/// Whether the stretch is there to rest in: its targets say so.
[[nodiscard]] inline bool is_for_rest(const Stretch& stretch) {
    return std::ranges::find(stretch.targets, "rest") != stretch.targets.end();
}

}  // namespace cuewell
