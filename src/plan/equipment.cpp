#include "plan/equipment.h"

#include "base/ascii.h"

#include <algorithm>

namespace cuewell {

const std::vector<std::string>& room_things() {
    static const std::vector<std::string> things{"mat", "floor", "wall"};
    return things;
}

std::string plain_word(std::string_view word) {
    std::string plain = in_small_letters(std::string(word));
    std::ranges::replace(plain, '-', ' ');
    std::ranges::replace(plain, '_', ' ');
    return plain;
}

std::vector<std::string> alternatives_of(std::string_view equipment) {
    std::vector<std::string> alternatives;
    while (!equipment.empty()) {
        const std::size_t bar = std::min(equipment.find('|'), equipment.size());
        const std::string_view piece = equipment.substr(0, bar);
        const std::size_t first = std::min(piece.find_first_not_of(' '), piece.size());
        const std::string_view trimmed = piece.substr(first, piece.find_last_not_of(' ') + 1 - first);
        if (!trimmed.empty()) alternatives.emplace_back(trimmed);
        equipment.remove_prefix(std::min(bar + 1, equipment.size()));
    }
    return alternatives;
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
