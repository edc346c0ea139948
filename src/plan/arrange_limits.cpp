#include "plan/arrange_limits.h"

#include "plan/choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Words that mean several positions.
const std::string kFloor = "floor";
const std::vector<std::pair<std::string, std::vector<Position>>> kGroups{
    {"lying", {Position::face_down, Position::face_up}},
    {kFloor, {Position::seated, Position::kneeling, Position::hands_and_knees, Position::face_down, Position::face_up}},
};

std::vector<std::string> plain_words(const std::vector<std::string>& words) {
    std::vector<std::string> plain;
    for (const std::string& word : words) plain.push_back(plain_word(word));
    return plain;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// The places that positions are, as a word means them.
std::vector<std::size_t> places_of(const std::vector<Position>& positions, std::string_view word) {
    std::vector<std::size_t> places;
    for (const Position position : positions) {
        places.push_back(static_cast<std::size_t>(position));
        if (position == Position::seated && plain_word(word) != kFloor) places.push_back(kOnAChair);
    }
    return places;
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

ArrangeLimits::ArrangeLimits(const ArrangeWishes& wishes, const NameWishes& names) : names_(names) {
    avoided_strains_ = plain_words(wishes.avoid);
    for (const std::string& word : wishes.avoid) {
        for (const std::size_t place : places_of(positions_avoided_by(word), word))
            avoided_places_.at(place) = plain_word(word);
    }
    wished_places_.fill(wishes.positions.empty());
    for (const std::string& word : wishes.positions) {
        for (const std::size_t place : places_of(positions_meant(word), word)) wished_places_.at(place) = true;
    }
    at_hand_ = wishes.equipment;
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
    const std::size_t place = place_of(stretch);
    if (!avoided_places_.at(place).empty()) return avoided_places_.at(place);
    if (!wished_places_.at(place)) return to_name(stretch.position);
    if (rank_of(stretch.level) > most_level_) return stretch.level;
    for (const std::string& equipment : stretch.equipment) {
        if (!is_at_hand(equipment, at_hand_))
            return fmt::format("needs {}", fmt::join(alternatives_of(equipment), " or "));
    }
    return {};
}

}  // namespace cuewell
