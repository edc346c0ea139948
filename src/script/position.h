#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// How the body is while a stretch is done.
enum class Position { standing, seated, kneeling, hands_and_knees, face_down, face_up };

/// The names that scripts use, in the order of the enumeration.
inline const std::array<std::string, 6> kPositionNames{"standing",        "seated",          "kneeling",
                                                       "hands and knees", "lying face down", "lying face up"};

[[nodiscard]] inline const std::string& to_name(Position position) {
    return kPositionNames[static_cast<std::size_t>(position)];
}

[[nodiscard]] inline std::optional<Position> position_of(std::string_view name) {
    for (std::size_t at = 0; at < kPositionNames.size(); ++at) {
        if (kPositionNames[at] == name) return static_cast<Position>(at);
    }
    return std::nullopt;
}

}  // namespace cuewell
