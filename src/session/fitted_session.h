#pragma once

#include "session/scripted_session.h"
#include "session/session_voice.h"

#include <memory>

namespace cuewell {

/// A session whose plan is settled, and what has already spoken to settle it.
struct FittedSession {
    std::shared_ptr<const ScriptedSession> session;
    std::shared_ptr<SessionVoice> voice{};  ///< The session's, at the rate of its options; null where none has spoken.
};

}  // namespace cuewell
