#pragma once

#include "session/scripted_session.h"
#include "session/wished_length.h"

#include <string>

namespace cuewell {

/// Why a session cannot last as long as its options wish, and the nearest lengths that it can have.
///
/// Needs:  a length that is not possible.
[[nodiscard]] std::string refusal(const ScriptedSession& session, const SolvedLength& solved);

}  // namespace cuewell
