#pragma once

#include "plan/arrange_choices.h"

namespace cuewell {

/// Arranges a session that varies, for its day.
///
/// Shape:  in any seven days in a row no choice of stretches comes twice while there is another one: see each_choice().
///         Where there are fewer, they take turns. Choices that the journal has of the last six days are avoided in the
///         same way, and what it has of the last seven comes later.
/// Errors: those of `arrange_once`.
[[nodiscard]] Arrangement arranged_for_day(const ArrangeTask& task, const Repertoire& repertoire,
                                           const ArrangeOnce& arrange_once);

}  // namespace cuewell
