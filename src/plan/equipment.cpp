#include "plan/equipment.h"

#include "script/head_words.h"

#include <algorithm>

namespace cuewell {

const std::vector<std::string>& room_things() {
    static const std::vector<std::string> things{"mat", "floor", "wall"};
    return things;
}

bool is_at_hand(std::string_view equipment, const ThingsAtHand& at_hand) {
    if (!at_hand) return true;
    const auto is_there = [](const std::vector<std::string>& things, const std::string& wanted) {
        return std::ranges::find(things, wanted, plain_word) != things.end();
    };
    return std::ranges::any_of(alternatives_of(equipment), [&](const std::string& piece) {
        const std::string wanted = plain_word(piece);
        return is_there(*at_hand, wanted) || is_there(room_things(), wanted);
    });
}

}  // namespace cuewell
