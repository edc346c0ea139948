#pragma once

#include "session/scripted_session.h"
#include "session/wished_length.h"

#include <string>

namespace cuewell {

/// Why a session does not last as long as its options wish, and the nearest lengths that are known to be possible.
///
/// Needs:  a length for which no session was found.
[[nodiscard]] std::string refusal(const ScriptedSession& session, const SolvedLength& solved);

}  // namespace cuewell
