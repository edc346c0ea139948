#pragma once

#include "session/session_routine.h"

#include <optional>

namespace cuewell {

/// Whether the stretches that names leave of a routine end in another position than all of them: its close is for
/// somebody who is elsewhere.
///
/// Errors: UsageError for a name that is not in the routine.
[[nodiscard]] bool is_closed_elsewhere(const LoadedRoutine& loaded, const SessionOptions& options);

/// The routine with only the stretches that names leave, and the close of a composed session. As it is, where the
/// language has no such close.
///
/// Needs:  is_closed_elsewhere().
/// Errors: all faults go to `faults`, and the result is then empty.
[[nodiscard]] std::optional<SessionRoutine> with_other_close(const ComposeBase& base, const LoadedRoutine& loaded,
                                                             const SessionOptions& options, const ComposeRoom& room,
                                                             Diagnostics& faults);

}  // namespace cuewell
