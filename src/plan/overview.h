#pragma once

#include "script/position.h"

#include <string>
#include <vector>

namespace cuewell {

/// How long someone stays in a position, all in all.
struct PositionTime {
    Position position = Position::standing;
    int minutes = 0;  ///< Rounded.
};

/// What a session asks of someone's body and room, told at its start.
struct Overview {
    std::vector<PositionTime> positions;  ///< Each once, in the order in which one comes to it.
    int floor_trips = 0;                  ///< How often one goes down to the floor.
    bool ends_on_floor = false;
    std::vector<std::string> equipment;  ///< What one cannot do without; "strap|towel" are alternatives.
    std::vector<std::string> helpful;
};

}  // namespace cuewell
