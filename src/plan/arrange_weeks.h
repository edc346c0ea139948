#pragma once

#include "plan/arrange_choices.h"

namespace cuewell {

/// Arranges for a day where there are more choices than a day has neighbours.
///
/// Shape:  nothing is kept of other days, so days go in pairs of weeks. In the first week a day knows what is chosen on
///         the days before it. In the second one it also knows the first days of the next pair, which know nothing of it.
///         Through a week, from Monday on, what was chosen before comes later.
/// Errors: those of `arrange_once`.
[[nodiscard]] Arrangement arranged_in_weeks(const ArrangeTask& task, const Repertoire& repertoire,
                                            const ArrangeOnce& arrange_once);

}  // namespace cuewell
