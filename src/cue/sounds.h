#pragma once

#include "cue/cue_sheet.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace cuewell {

/// A length as an audition tells it: whole seconds, one at least.
[[nodiscard]] std::chrono::seconds told_length(Duration length);

/// Kind and length of a cue: what is the same on both sides. Speech and chimes have no length yet.
///
/// Shape:  the length is that which is told, for a session that was fitted to a length has rests that differ by a frame.
using CueShape = std::pair<std::size_t, std::chrono::seconds>;

[[nodiscard]] CueShape shape_of(const Cue& cue);

/// What is heard of a cue.
struct Sound {
    CueShape shape;
    std::vector<std::int64_t>
        marks;                  ///< Which chime it is, which numbers are counted in which order, how one breathes.
    std::vector<LineId> lines;  ///< What is said, by itself or inside a hold.
    bool is_speech = false;
};

[[nodiscard]] Sound sound_of(const Cue& cue);

/// Whether a sound has nothing that the one before it had not.
[[nodiscard]] bool is_part(const Sound& now, const Sound& before);

}  // namespace cuewell
