#pragma once

#include "trial.h"

#include <cstdint>
#include <vector>

namespace cuewell::test {

/// Which of so many calls are made to fail, one in each run.
///
/// Shape:  FAULT_TRIES of them, or all where that says so; a few where it is not set. They are spread over all calls, and
///         `turn` moves them on, so that sweeps of the same kind try other ones.
[[nodiscard]] std::vector<std::int64_t> numbers_to_try(std::int64_t calls, std::int64_t turn);

/// Whether more than the usual few tries are asked for.
[[nodiscard]] bool asks_for_more();

/// Runs the deed with that fault at one number after the other, and checks that each run keeps all promises.
void sweep(Deed& deed, const Whole& whole, Fault fault, std::int64_t turn = 0);

/// As sweep, for every kind of call that the program makes.
void sweep_all_calls(Deed& deed, std::int64_t turn = 0);

}  // namespace cuewell::test
