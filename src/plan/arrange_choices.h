#pragma once

#include "plan/arrange.h"

#include <functional>
#include <set>
#include <string>

namespace cuewell {

/// Arranges by what was done lately, and by nothing else of other days.
using ArrangeOnce = std::function<Arrangement(const ArrangeTask& task)>;

/// The stretches of a session, whatever their order.
using ChosenNames = std::set<std::string>;

[[nodiscard]] ChosenNames names_of(const Arrangement& arrangement);

/// Goes through the choices of stretches that a task allows: the usual one, and others that are nearly as long and are for
/// the same areas of the focus. Each comes once.
///
/// Shape:  calls `take` with each of them, until it has enough and gives false. Of a great many only some are looked at.
/// Errors: those of `arrange_once`.
void each_choice(const ArrangeTask& task, const Repertoire& repertoire, const ArrangeOnce& arrange_once,
                 const std::function<bool(const Arrangement&)>& take);

}  // namespace cuewell
