#pragma once

#include "base/level.h"
#include "base/source.h"

#include <optional>
#include <string>

namespace cuewell {

/// What stands for no ambience.
inline const std::string kNoAmbience = "none";

/// How loud an ambience may be wished to be, against the voice.
inline constexpr Decibels kQuietestAmbience{-40.0};
inline constexpr Decibels kLoudestAmbience{0.0};

/// The sound that a routine wants behind its words.
struct AmbienceWish {
    std::optional<std::string> name;  ///< A name in `sounds/ambience/`, never a path; or "none".
    SourceSpan where;
    std::optional<Decibels> level;  ///< Against the voice, in holds.
    bool swells_with_breath = false;
};

}  // namespace cuewell
