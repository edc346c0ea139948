#include "publish/batch_length.h"

#include "cue/narrate.h"

#include <variant>

namespace cuewell {
namespace {

/// As an unhurried voice speaks, near enough to compare sessions in one voice.
constexpr Duration kCharacter = std::chrono::milliseconds(70);

class CueLength {
public:
    explicit CueLength(const CueSheet& sheet) : sheet_(sheet) {}

    Duration operator()(const SpeechCue& cue) const {
        return kCharacter * static_cast<std::int64_t>(sheet_.lines.at(cue.line.index).size());
    }
    Duration operator()(const ChimeCue&) const { return {}; }
    Duration operator()(const SilenceCue& silence) const { return silence.length; }
    Duration operator()(const HoldCueSpan& hold) const { return hold.length; }
    Duration operator()(const CountCue& count) const {
        return std::chrono::seconds(static_cast<std::int64_t>(count.numbers.size()));
    }
    Duration operator()(const BreathCue& breath) const { return (breath.pace.in + breath.pace.out) * breath.breaths; }

private:
    const CueSheet& sheet_;
};

}  // namespace

Duration expected_length(const ScriptedSession& session) {
    const CueSheet sheet = narrate(session.plan, session.phrases, session.delivery);
    Duration length{};
    for (const Cue& cue : sheet.cues) length += std::visit(CueLength(sheet), cue.what);
    return length;
}

}  // namespace cuewell
