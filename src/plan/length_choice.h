#pragma once

#include "plan/length_question.h"
#include "plan/length_search.h"

#include <optional>

namespace cuewell {

/// The form of a session that lasts as wished, or the nearest lengths that there are.
struct LengthChoice {
    std::optional<LengthForm> form;
    std::optional<PossibleLength> below;  ///< Where there is no form.
    std::optional<PossibleLength> above;
    bool is_complete = true;  ///< Every form was looked at; where it is not, others may be possible.
};

/// Chooses the form of a session that is to last so long.
///
/// Shape:  instructors_form() where that is one. Else a shorter session with any others of its optional stretches; else any
///         form with optional stretches left out, repeats, a closing rest and rounds, of which no stretch has two more
///         than another. Where even then none lasts so long, there is none. The search ends in a bounded number of steps.
/// Errors: what `on_wait` and `span_of` of the question throw.
/// Thread: any; keeps no state.
[[nodiscard]] LengthChoice choose_length(const LengthQuestion& question);

}  // namespace cuewell
