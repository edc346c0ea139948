#pragma once

#include "plan/choice.h"
#include "script/shelf.h"
#include "session/places.h"

#include <cstdint>
#include <string>

namespace cuewell {

/// How often stretches were done in the seven days before `day`, by the journal and the routines as they are today.
///
/// Shape:  days are counted from 1970 on. What the routine `except` had on a day is not counted: it may have been another
///         choice each time, which the journal does not tell.
/// Errors: none: a journal or a routine that cannot be read tells nothing.
[[nodiscard]] DoneLately done_lately(const Places& places, const Shelf& shelf, std::uint64_t day,
                                     const std::string& except);

}  // namespace cuewell
