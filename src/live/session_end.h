#pragma once

#include "live/output_watch.h"
#include "live/performance.h"
#include "live/reporter.h"

namespace cuewell {

/// Fades out in 200 ms what is heard, and waits for that where the output plays. The state is then what it was before, and
/// stands.
///
/// Errors: Failure as Performance's.
void fade_out(Performance& performance, SoundOutput& output);

/// Tells what did not sound as it ought to have.
///
/// Errors: Failure as Performance's.
void tell_missed(Performance& performance, const OutputWatch& watch, Reporter& reporter);

}  // namespace cuewell
