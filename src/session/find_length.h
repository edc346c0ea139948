#pragma once

#include "session/length_bench.h"
#include "session/wished_length.h"

#include <cstddef>
#include <vector>

namespace cuewell {

/// What came of looking for a length.
struct FoundLength {
    SolvedLength solved;
    std::vector<std::size_t> items;  ///< The numbers of the routine's items that the items of the form are.
    Duration left_out{};             ///< How long what is left out would last.
    bool has_less_guidance = false;
};

/// Looks for a session of that length. Where all that is said leaves hardly any time, or no way, less is said, if that
/// helps and nobody asked for how much is said.
///
/// Shape:  `session` has the guidance of what was found. Lengths that a refusal names are those of both.
/// Errors: as the voice's.
[[nodiscard]] FoundLength find_length(ScriptedSession& session, LengthBench& bench, Duration length, Duration margin);

}  // namespace cuewell
