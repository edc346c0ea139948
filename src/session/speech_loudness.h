#pragma once

#include "audio/loudness.h"
#include "base/on_wait.h"
#include "session/prepare.h"

#include <optional>

namespace cuewell {

/// How loud the voice of a session is, over the whole session: chimes and ambience do not count.
///
/// Shape:  as LoudnessMeter::integrated(); none where nothing is said, or all that is said is under 400 ms.
/// Errors: Failure where a line cannot be spoken; whatever `on_wait` throws, which is called now and then.
/// Thread: one; speaks on `threads` threads inside. `on_wait` is called on the caller's.
[[nodiscard]] std::optional<Loudness> speech_loudness(const PreparedSession& session, const OnWait& on_wait,
                                                      int threads);

}  // namespace cuewell
