#include "script/head_words.h"

#include "base/ascii.h"

#include <algorithm>

namespace cuewell {

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

}  // namespace cuewell
