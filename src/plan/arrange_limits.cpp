#include "plan/arrange_limits.h"

#include "base/ascii.h"
#include "plan/choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Words that mean several positions.
const std::vector<std::pair<std::string, std::vector<Position>>> kGroups{
    {"lying", {Position::face_down, Position::face_up}},
    {"floor",
     {Position::seated, Position::kneeling, Position::hands_and_knees, Position::face_down, Position::face_up}},
};

/// Small letters, and blanks where hyphens may stand: "hands-and-knees" is easier to type.
std::string plain_word(std::string_view word) {
    std::string plain = in_small_letters(std::string(word));
    std::ranges::replace(plain, '-', ' ');
    std::ranges::replace(plain, '_', ' ');
    return plain;
}

std::vector<std::string> plain_words(const std::vector<std::string>& words) {
    std::vector<std::string> plain;
    for (const std::string& word : words) plain.push_back(plain_word(word));
    return plain;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// Who cannot kneel cannot be on hands and knees either.
std::vector<Position> positions_avoided_by(std::string_view word) {
    std::vector<Position> positions = positions_meant(word);
    if (plain_word(word) == to_name(Position::kneeling)) positions.push_back(Position::hands_and_knees);
    return positions;
}

}  // namespace

std::vector<Position> positions_meant(std::string_view word) {
    const std::string plain = plain_word(word);
    if (const auto position = position_of(plain)) return {*position};
    const auto group = std::ranges::find(kGroups, plain, &std::pair<std::string, std::vector<Position>>::first);
    return group == kGroups.end() ? std::vector<Position>() : group->second;
}

std::vector<std::string> position_words() {
    std::vector<std::string> words(kPositionNames.begin(), kPositionNames.end());
    for (const auto& [word, positions] : kGroups) words.push_back(word);
    for (std::string& word : words) std::ranges::replace(word, ' ', '-');
    return words;
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

ArrangeLimits::ArrangeLimits(const ArrangeWishes& wishes, const NameWishes& names) : names_(names) {
    avoided_strains_ = plain_words(wishes.avoid);
    for (const std::string& word : wishes.avoid) {
        for (const Position position : positions_avoided_by(word))
            avoided_positions_.at(static_cast<std::size_t>(position)) = plain_word(word);
    }
    wished_positions_.fill(wishes.positions.empty());
    for (const std::string& word : wishes.positions) {
        for (const Position position : positions_meant(word))
            wished_positions_.at(static_cast<std::size_t>(position)) = true;
    }
    if (wishes.equipment) at_hand_ = plain_words(*wishes.equipment);
    if (wishes.level) most_level_ = rank_of(*wishes.level);
}

bool ArrangeLimits::is_named_out(const Stretch& stretch) const {
    if (contains(names_.skip, stretch.name)) return true;
    if (!names_.only.empty()) return !contains(names_.only, stretch.name);
    return contains(names_.usual_skip, stretch.name);
}

std::string ArrangeLimits::hindrance(const Stretch& stretch) const {
    for (const std::string& strain : stretch.strains) {
        if (contains(avoided_strains_, plain_word(strain))) return strain;
    }
    const auto position = static_cast<std::size_t>(stretch.position);
    if (!avoided_positions_.at(position).empty()) return avoided_positions_.at(position);
    if (!wished_positions_.at(position)) return to_name(stretch.position);
    if (rank_of(stretch.level) > most_level_) return stretch.level;
    for (const std::string& equipment : stretch.equipment) {
        if (!is_at_hand(equipment)) return fmt::format("needs {}", fmt::join(alternatives_of(equipment), " or "));
    }
    return {};
}

bool ArrangeLimits::is_at_hand(std::string_view equipment) const {
    if (!at_hand_) return true;
    return std::ranges::any_of(alternatives_of(equipment),
                               [&](const std::string& piece) { return contains(*at_hand_, plain_word(piece)); });
}

}  // namespace cuewell
