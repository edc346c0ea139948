#include "plan/floor_trips.h"

namespace cuewell {

std::vector<std::size_t> floor_trips(std::span<const Stretch* const> order) {
    std::vector<std::size_t> trips;
    bool was_on_floor = false;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const bool is_down = is_on_floor(order[at]->position);
        if (is_down && !was_on_floor) trips.push_back(at);
        was_on_floor = is_down;
    }
    return trips;
}

}  // namespace cuewell
