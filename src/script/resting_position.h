#pragma once

#include "script/position.h"

namespace cuewell {

/// Whether one can stay and rest in the position, without holding oneself up.
[[nodiscard]] constexpr bool can_be_rested_in(Position position) noexcept {
    return is_a_seat(position) || position == Position::face_up || position == Position::face_down;
}

}  // namespace cuewell
