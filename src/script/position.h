#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// How the body is while a stretch is done.
enum class Position { standing, seated, kneeling, hands_and_knees, face_down, face_up, on_a_chair };

/// The names that scripts use, in the order of the enumeration.
inline const std::array<std::string, 7> kPositionNames{
    "standing", "seated", "kneeling", "hands and knees", "lying face down", "lying face up", "on a chair"};

[[nodiscard]] inline const std::string& to_name(Position position) {
    return kPositionNames[static_cast<std::size_t>(position)];
}

/// As a sentence says it: "ends seated", "is done on hands and knees".
[[nodiscard]] inline std::string in_words(Position position) {
    return (position == Position::hands_and_knees ? "on " : "") + to_name(position);
}

[[nodiscard]] inline std::optional<Position> position_of(std::string_view name) {
    for (std::size_t at = 0; at < kPositionNames.size(); ++at) {
        if (kPositionNames[at] == name) return static_cast<Position>(at);
    }
    return std::nullopt;
}

/// Whether one is down on the floor: in any position but standing, and not on a chair.
[[nodiscard]] constexpr bool is_on_floor(Position position) noexcept {
    return position != Position::standing && position != Position::on_a_chair;
}

/// Whether one sits, wherever that is.
[[nodiscard]] constexpr bool is_a_seat(Position position) noexcept {
    return position == Position::seated || position == Position::on_a_chair;
}

}  // namespace cuewell
