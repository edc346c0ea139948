#pragma once

#include "base/ascii.h"
#include "script/stretch.h"

#include <algorithm>
#include <string_view>

namespace cuewell {

/// The target of stretches that are made for resting; in small letters.
inline constexpr std::string_view kRestTarget = "rest";

/// Whether the stretch is there to rest in: its targets say so, in whatever letters.
[[nodiscard]] inline bool is_for_rest(const Stretch& stretch) {
    return std::ranges::any_of(stretch.targets,
                               [](const std::string& target) { return in_small_letters(target) == kRestTarget; });
}

}  // namespace cuewell
