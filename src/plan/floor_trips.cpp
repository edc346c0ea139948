#include "plan/floor_trips.h"

#include "plan/equipment.h"

#include <algorithm>
#include <array>
#include <string>

namespace cuewell {
namespace {

/// What heads call a seat that is none on the floor.
const std::array<std::string, 3> kSeats{"chair", "stool", "bench"};

bool is_seat(const std::string& thing) { return std::ranges::find(kSeats, plain_word(thing)) != kSeats.end(); }

}  // namespace

bool is_on_floor(const Stretch& stretch) {
    if (stretch.position != Position::seated) return stretch.position != Position::standing;
    return std::ranges::none_of(stretch.equipment, [](const std::string& equipment) {
        const std::vector<std::string> alternatives = alternatives_of(equipment);
        return !alternatives.empty() && std::ranges::all_of(alternatives, is_seat);
    });
}

std::size_t place_of(const Stretch& stretch) {
    const bool is_on_chair = stretch.position == Position::seated && !is_on_floor(stretch);
    return is_on_chair ? kOnAChair : static_cast<std::size_t>(stretch.position);
}

std::vector<std::size_t> floor_trips(std::span<const Stretch* const> order) {
    std::vector<std::size_t> trips;
    bool was_on_floor = false;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const bool is_down = is_on_floor(*order[at]);
        if (is_down && !was_on_floor) trips.push_back(at);
        was_on_floor = is_down;
    }
    return trips;
}

}  // namespace cuewell
