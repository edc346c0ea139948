#include "timeline/cue_length.h"

namespace cuewell {
namespace {

class CueLength {
public:
    CueLength(const ClipLengths& lengths, SampleRate rate) : lengths_(lengths), rate_(rate) {}

    Frames operator()(const SpeechCue& cue) const { return lengths_.lines[cue.line.index]; }
    Frames operator()(const ChimeCue& cue) const { return lengths_.chimes[cue.chime.index]; }
    Frames operator()(const SilenceCue& cue) const { return to_frames(cue.length, rate_); }
    Frames operator()(const HoldCueSpan& cue) const { return to_frames(cue.length, rate_); }
    Frames operator()(const CountCue& cue) const { return to_frames(cue.length(), rate_); }
    Frames operator()(const BreathCue& cue) const { return to_frames(cue.length(), rate_); }

private:
    const ClipLengths& lengths_;
    SampleRate rate_;
};

}  // namespace

Frames length_of(const Cue& cue, const ClipLengths& lengths, SampleRate rate) {
    return std::visit(CueLength(lengths, rate), cue.what);
}

}  // namespace cuewell
