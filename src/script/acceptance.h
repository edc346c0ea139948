#pragma once

#include "base/diagnostic.h"
#include "config/table_reader.h"

#include <string>
#include <vector>

namespace cuewell {

/// A finding of the checker that a script's author has looked at and means so.
struct Acceptance {
    std::string rule;    ///< Id of the checker's rule; whether there is such a one, the checker knows.
    std::string reason;  ///< Never empty.
    SourceSpan where;    ///< Of the id.
};

/// What a script accepts, out of its head: `accept = { too-many-stretches = "Thirteen on purpose." }`, which may be left out.
///
/// Errors: go to `faults`: a reason that is no text, or says nothing.
[[nodiscard]] std::vector<Acceptance> read_acceptances(TableReader& head, Diagnostics& faults);

}  // namespace cuewell
