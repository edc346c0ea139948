#pragma once

#include "session/scripted_session.h"
#include "session/wished_length.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {

/// What a wished length has made of a session's plan.
struct LengthChanges {
    std::string wish;  ///< As it was wished: a time, or an option.
    const ScriptedSession& session;
    const std::vector<std::size_t>& items;  ///< The numbers of the routine's items that the items of the form are.
    const LengthForm& form;
    bool has_less_guidance = false;
    Duration left_out{};  ///< How long what is left out would last.
};

/// A session before and after it was stretched or squeezed.
struct FittedSheets {
    const CueSheet& before;
    const CueSheet& after;
};

/// Adds what is left out, repeated and done in rounds.
void add_notes(PlanNotes& notes, const LengthChanges& changes);

/// Adds what is stretched and squeezed, too.
void add_notes(PlanNotes& notes, const LengthChanges& changes, const FittedSheets& sheets);

}  // namespace cuewell
