#include "cue/about_length.h"

#include "base/utf8.h"

#include <cstdint>

namespace cuewell {
namespace {

class CueLength {
public:
    CueLength(const CueSheet& sheet, double characters_per_second)
        : sheet_(sheet), per_character_{1.0 / characters_per_second} {}

    Duration operator()(const SpeechCue& cue) const {
        const auto characters = static_cast<std::int64_t>(count_characters(sheet_.lines.at(cue.line.index)));
        return scaled(std::chrono::seconds(characters), per_character_);
    }
    Duration operator()(const ChimeCue&) const { return {}; }
    Duration operator()(const SilenceCue& silence) const { return silence.length; }
    Duration operator()(const HoldCueSpan& hold) const { return hold.length; }
    Duration operator()(const CountCue& count) const { return count.length(); }
    Duration operator()(const BreathCue& breath) const { return breath.length(); }

private:
    const CueSheet& sheet_;
    Scale per_character_;
};

}  // namespace

Duration about_length(const Cue& cue, const CueSheet& sheet, double characters_per_second) {
    return std::visit(CueLength(sheet, characters_per_second), cue.what);
}

}  // namespace cuewell
