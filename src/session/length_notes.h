#pragma once

#include "session/scripted_session.h"
#include "session/wished_length.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {

/// What a wished length has made of a session.
struct LengthChanges {
    const ScriptedSession& session;
    const std::vector<std::size_t>& items;  ///< The numbers of the routine's items that the items of the form are.
    const LengthForm& form;
    bool has_less_guidance = false;
    const CueSheet& unfitted;
    const CueSheet& fitted;
};

/// Adds what is left out, repeated, done in rounds, stretched and squeezed.
void add_notes(PlanNotes& notes, const LengthChanges& changes);

}  // namespace cuewell
