#pragma once

#include "base/time.h"
#include "session/scripted_session.h"

namespace cuewell {

/// About how long a session will be, without a word spoken: to tell long ones from short ones.
[[nodiscard]] Duration expected_length(const ScriptedSession& session);

}  // namespace cuewell
