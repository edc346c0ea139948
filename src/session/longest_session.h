#pragma once

#include "base/time.h"

namespace cuewell {

/// The plan adds up what its steps say; how long words last is known when they have been spoken.
///
/// Errors: UsageError where a session is longer than kLongestSession.
void require_a_day_at_most(Frames length, SampleRate rate);

}  // namespace cuewell
