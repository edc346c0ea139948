#pragma once

#include "plan/arrange.h"
#include "script/shelf.h"
#include "session/places.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cuewell {

/// Which stretches were done in the three weeks before `day`, by the journal and the routines as they are today.
///
/// Shape:  days are counted from 1970 on. What the routine `except` had on a day is not counted where the journal does not
///         name the stretches: then it was done as it is written, whose turns are not taken by it.
/// Errors: none: a journal or a routine that cannot be read tells nothing.
[[nodiscard]] std::vector<SessionDone> done_lately(const Places& places, const Shelf& shelf, std::uint64_t day,
                                                   const std::string& except);

}  // namespace cuewell
