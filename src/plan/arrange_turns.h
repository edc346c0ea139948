#pragma once

#include "plan/arrange.h"

#include <vector>

namespace cuewell {

/// What the journal of a task has of the week before a day: how often each stretch was done.
[[nodiscard]] DoneLately done_before(const ArrangeTask& task, std::uint64_t day);

/// How many days ago the journal has the same choice of stretches, at most a week; more than a week where it has not.
[[nodiscard]] std::uint64_t days_since_chosen(const ArrangeTask& task, const Arrangement& choice);

/// One of a few choices, which take turns from day to day.
///
/// Shape: what the journal has as chosen within six days waits; of the others those come first whose stretches were done
///        least, and else the one whose turn it is.
/// Needs: one choice at least, and the same ones on every day.
[[nodiscard]] Arrangement whose_turn_on(const ArrangeTask& task, std::vector<Arrangement> choices);

}  // namespace cuewell
