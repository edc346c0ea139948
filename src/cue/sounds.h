#pragma once

#include "cue/cue_sheet.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace cuewell {

/// Kind and length of a cue: what is the same on both sides. Speech and chimes have no length yet.
using CueShape = std::pair<std::size_t, Duration>;

[[nodiscard]] CueShape shape_of(const Cue& cue);

/// What is heard of a cue.
struct Sound {
    CueShape shape;
    std::vector<LineId> lines;  ///< What is said, by itself or inside a hold.
    bool is_speech = false;
};

[[nodiscard]] Sound sound_of(const Cue& cue);

/// Whether a sound has nothing that the one before it had not.
[[nodiscard]] bool is_part(const Sound& now, const Sound& before);

}  // namespace cuewell
