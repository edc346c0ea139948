#include "plan/arrange_limits.h"

#include "base/is_among.h"
#include "plan/choice.h"
#include "script/head_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Words that mean several positions. One name is a position, too: who says only how one sits says not on what.
const std::vector<std::pair<std::string, std::vector<Position>>> kGroups{
    {"seated", {Position::seated, Position::on_a_chair}},
    {"lying", {Position::face_down, Position::face_up}},
    {"floor",
     {Position::seated, Position::kneeling, Position::hands_and_knees, Position::face_down, Position::face_up}},
};

std::vector<std::string> plain_words(const std::vector<std::string>& words) {
    std::vector<std::string> plain;
    for (const std::string& word : words) plain.push_back(plain_word(word));
    return plain;
}

/// A strain on the knees, of which kneeling is one.
constexpr const char* kKnee = "knee";

std::vector<std::string> strains_avoided_by(const std::vector<std::string>& words) {
    std::vector<std::string> strains = plain_words(words);
    if (is_among(kKnee, strains)) strains.emplace_back(to_name(Position::kneeling));
    return strains;
}

}  // namespace

std::vector<Position> positions_avoided_by(std::string_view word) {
    const std::string plain = plain_word(word);
    if (plain == kKnee || plain == to_name(Position::kneeling)) return {Position::kneeling, Position::hands_and_knees};
    return positions_meant(word);
}

std::vector<Position> positions_meant(std::string_view word) {
    const std::string plain = plain_word(word);
    const auto group = std::ranges::find(kGroups, plain, &std::pair<std::string, std::vector<Position>>::first);
    if (group != kGroups.end()) return group->second;
    const auto position = position_of(plain);
    return position ? std::vector<Position>{*position} : std::vector<Position>();
}

std::vector<std::string> position_words() {
    std::vector<std::string> words(kPositionNames.begin(), kPositionNames.end());
    for (const auto& [word, positions] : kGroups) {
        if (!position_of(word)) words.push_back(word);
    }
    for (std::string& word : words) std::ranges::replace(word, ' ', '-');
    return words;
}

ArrangeLimits::ArrangeLimits(const ArrangeWishes& wishes, const NameWishes& names) : names_(names) {
    avoided_strains_ = strains_avoided_by(wishes.avoid);
    for (const std::string& word : wishes.avoid) {
        for (const Position position : positions_avoided_by(word))
            avoided_positions_.at(static_cast<std::size_t>(position)) = plain_word(word);
    }
    wished_positions_.fill(wishes.positions.empty());
    for (const std::string& word : wishes.positions) {
        for (const Position position : positions_meant(word))
            wished_positions_.at(static_cast<std::size_t>(position)) = true;
    }
    at_hand_ = wishes.equipment;
    if (wishes.level) most_level_ = rank_of(*wishes.level);
}

bool ArrangeLimits::is_named_out(const Stretch& stretch) const {
    if (is_among(stretch.name, names_.skip)) return true;
    if (!names_.only.empty()) return !is_among(stretch.name, names_.only);
    return is_among(stretch.name, names_.usual_skip);
}

std::string ArrangeLimits::hindrance(const Stretch& stretch) const {
    for (const std::string& strain : stretch.strains) {
        if (is_among(plain_word(strain), avoided_strains_)) return strain;
    }
    const auto position = static_cast<std::size_t>(stretch.position);
    if (!avoided_positions_.at(position).empty()) return avoided_positions_.at(position);
    if (!wished_positions_.at(position)) return to_name(stretch.position);
    if (rank_of(stretch.level) > most_level_) return stretch.level;
    for (const std::string& equipment : stretch.equipment) {
        if (!is_at_hand(equipment, at_hand_))
            return fmt::format("needs {}", fmt::join(alternatives_of(equipment), " or "));
    }
    return {};
}

}  // namespace cuewell
