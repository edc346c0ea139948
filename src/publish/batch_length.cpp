#include "publish/batch_length.h"

#include "cue/about_length.h"
#include "cue/narrate.h"

namespace cuewell {

Duration expected_length(const ScriptedSession& session) {
    const CueSheet sheet = narrate(session.plan, session.phrases, session.delivery);
    Duration length{};
    for (const Cue& cue : sheet.cues) length += about_length(cue, sheet);
    return length;
}

}  // namespace cuewell
