#pragma once

#include "cue/narrate.h"
#include "plan/plan.h"
#include "script/library.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cuewell {

/// An item of a routine that is made up, and what its script says of it.
struct RandomItem {
    std::string stretch;
    Position position = Position::standing;
    bool has_sides = false;
    bool grows_last = false;  ///< A rest, or demanding.
    bool is_optional = false;
    int rounds = 1;
    Duration least_hold{};  ///< One hold a side; the routine's own range where it gives one.
    Duration most_hold{};
    int least_repeats = 1;  ///< Of a rest of two seconds.
    int most_repeats = 1;
};

/// A routine of up to three stretches that is made up by chance, with all that a length can depend on.
struct RandomLibrary {
    LoadedRoutine routine;
    Wishes wishes;
    Delivery delivery;
    std::vector<RandomItem> items;  ///< Those that are not skipped.
    std::string scripts;            ///< All of them, to be shown where a test fails.
};

/// The same library for the same seed, on every machine.
[[nodiscard]] RandomLibrary random_library(std::uint32_t seed);

}  // namespace cuewell
