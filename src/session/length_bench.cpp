#include "session/length_bench.h"

#include "session/overview_of.h"

#include <utility>

namespace cuewell {

LengthBench::LengthBench(const ScriptedSession& session, Duration wished, const Workshop& workshop)
    : session_(session),
      rate_(session.options.rate),
      voice_(make_voice(session, rate_, workshop)),
      sounds_(session, voice_, rate_, workshop),
      material_{session.routine, wishes_of(session.options), session.phrases, session.delivery, rate_, {}, {}, {},
                workshop.on_wait} {
    material_.measure = [this](const CueSheet& sheet) { return measured(sheet); };
    material_.possible = [this](const Plan& plan) {
        const SpokenSheet spoken = laid_out(plan);
        return possible_lengths(spoken.staged.sheet, spoken.lengths, rate_, 0);
    };
    material_.overview = [this, wished](const Plan& plan) {
        return overview_of(session_.routine, plan, session_.phrases, session_.delivery,
                           session_.voice.profile.words_per_minute, wished);
    };
}

SpokenSheet LengthBench::laid_out(const Plan& plan) {
    return sounds_.spoken(sounds_.staged(narrate(plan, session_.phrases, session_.delivery)));
}

/// Words that are said at any time of the session are measured as they are said in its middle.
ClipLengths LengthBench::measured(const CueSheet& sheet) {
    const double along = session_.voice.profile.fall.is_none() ? 0.0 : 0.5;
    return sounds_.spoken({sheet, std::vector<double>(sheet.lines.size(), along)}).lengths;
}

}  // namespace cuewell
