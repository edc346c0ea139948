#pragma once

#include "audio/loudness.h"
#include "base/level.h"
#include "base/time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cuewell::sounds {

/// One pure tone of a sound.
struct Partial {
    double hertz;
    double height;     ///< Beside the other partials of the sound.
    Duration decay;    ///< Until it is 60 dB down.
    Duration onset{};  ///< When it is struck, from the beginning of the sound.
};

/// How a chime is made.
struct Recipe {
    std::string name;  ///< Of its file, without ending.
    std::string title;
    Duration attack;  ///< Of each partial, from nothing to full height, as a raised cosine.
    Duration length;
    Duration end_fade;  ///< The last part, to nothing, as a raised cosine.
    std::vector<Partial> partials;
    std::optional<Loudness> loudest_moment;  ///< Of 400 ms; for a sound long enough to have one.
    std::optional<Decibels> peak;            ///< For a shorter one.
};

/// Every sound that comes with the program.
[[nodiscard]] std::span<const Recipe> all_recipes();

}  // namespace cuewell::sounds
