#include "script/head_words.h"

#include "base/clean_text.h"
#include "base/small_letters.h"
#include "base/trimmed.h"

#include <algorithm>

namespace cuewell {

std::string plain_word(std::string_view word) {
    std::string plain = small_letters_of(spoken_text(word));
    std::ranges::replace(plain, '-', ' ');
    std::ranges::replace(plain, '_', ' ');
    return plain;
}

std::vector<std::string> alternatives_of(std::string_view equipment) {
    std::vector<std::string> alternatives;
    while (!equipment.empty()) {
        const std::size_t bar = std::min(equipment.find('|'), equipment.size());
        const std::string_view piece = trimmed(equipment.substr(0, bar));
        if (!piece.empty()) alternatives.emplace_back(piece);
        equipment.remove_prefix(std::min(bar + 1, equipment.size()));
    }
    return alternatives;
}

}  // namespace cuewell
