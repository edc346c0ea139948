#pragma once

#include "session/options.h"
#include "session/places.h"

#include <optional>
#include <string>

namespace cuewell {

/// A script to be checked and auditioned whenever it is saved.
struct WatchRequest {
    SessionOptions session;             ///< Its routine is the path of the script.
    std::optional<std::string> output;  ///< Else `NAME.audition.ogg` beside the script.
};

/// Checks the script and renders its audition, now and on every save, until it is interrupted.
///
/// Errors: Interrupted; UsageError where the first round cannot be done as it was asked for. Faults and failures are told,
///         and the next save is waited for.
[[noreturn]] void run_watch(const WatchRequest& request, const Places& places);

}  // namespace cuewell
