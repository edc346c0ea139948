#pragma once

#include "base/on_wait.h"
#include "cue/narrate.h"
#include "plan/plan.h"
#include "script/library.h"
#include "script/phrasebook.h"
#include "timeline/fit_length.h"

#include <functional>
#include <optional>

namespace cuewell {

/// What a session is made of that is to last a wished length.
struct LengthMaterial {
    const LoadedRoutine& routine;
    Wishes wishes;
    const Phrasebook& phrases;
    const Delivery& delivery;
    SampleRate rate;
    /// How long everything in a sheet sounds. In a voice that changes over the session this may be about so long.
    std::function<ClipLengths(const CueSheet&)> measure;
    /// How long a session of this plan can really last.
    std::function<PossibleLengths(const Plan&)> possible;
    /// What is told of a plan at its start.
    std::function<std::optional<Overview>(const Plan&)> overview;
    /// Called now and then; may be empty, and stops the work by throwing.
    OnWait on_wait{};
};

}  // namespace cuewell
