#pragma once

#include "base/diagnostic.h"
#include "script/library.h"
#include "session/compose.h"
#include "session/options.h"
#include "session/places.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// The routine of a session, as it is written or as wishes arrange it.
struct SessionRoutine {
    LoadedRoutine loaded;
    SessionOptions options;  ///< Without the wishes that it was arranged by.
    PlanNotes notes;
    std::vector<std::string> listed;  ///< What its script lists, whatever wishes have left of that.
};

/// Finds the script that the options name: among the scripts of `source`, or by name or path where that is null.
///
/// Errors: UsageError with the nearest name; faults go to `faults`, and the result is then empty.
[[nodiscard]] std::optional<ComposeBase> find_base(const SessionOptions& options, const SessionSource* source,
                                                   const Places& places, Diagnostics& faults);

/// Reads the script that was found, and arranges it where the options wish for that.
///
/// Errors: faults go to `faults`, and the result is then empty; UsageError as compose().
[[nodiscard]] std::optional<SessionRoutine> read_session_routine(const ComposeBase& base, const SessionOptions& options,
                                                                 const ComposeRoom& room, Diagnostics& faults);

}  // namespace cuewell
