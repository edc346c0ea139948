#include "cue/kept_lengths.h"

#include "cue/alike_waits.h"

#include <map>
#include <utility>

namespace cuewell {
namespace {

Duration& length_of(Cue& cue) {
    auto* const hold = std::get_if<HoldCueSpan>(&cue.what);
    return hold != nullptr ? hold->length : std::get<SilenceCue>(cue.what).length;
}

Duration length_of(const Cue& cue) {
    const auto* const hold = std::get_if<HoldCueSpan>(&cue.what);
    return hold != nullptr ? hold->length : std::get<SilenceCue>(cue.what).length;
}

std::optional<ElasticRange>& range_of(Cue& cue) {
    auto* const hold = std::get_if<HoldCueSpan>(&cue.what);
    return hold != nullptr ? hold->elastic : std::get<SilenceCue>(cue.what).elastic;
}

}  // namespace

CueSheet with_lengths_of(const CueSheet& whole, CueSheet part) {
    std::map<std::pair<Likeness, std::size_t>, Duration> lengths;
    for (const AlikeWait& wait : alike_waits(whole))
        lengths[{wait.likeness, wait.pass}] = length_of(whole.cues[wait.cue]);
    for (const AlikeWait& wait : alike_waits(part)) {
        const auto known = lengths.find({wait.likeness, wait.pass});
        if (known != lengths.end()) length_of(part.cues[wait.cue]) = known->second;
    }
    return part;
}

CueSheet with_lengths_of_passed(const CueSheet& before, PassPlace from, CueSheet part) {
    std::map<Likeness, Duration> lengths;
    for (const AlikeWait& wait : alike_waits(before)) {
        if (wait.likeness.stretch == from.stretch && wait.pass < from.pass)
            lengths[wait.likeness] = length_of(before.cues[wait.cue]);
    }
    for (const AlikeWait& wait : alike_waits(part)) {
        const auto known = lengths.find(wait.likeness);
        if (known == lengths.end()) continue;
        length_of(part.cues[wait.cue]) = known->second;
        range_of(part.cues[wait.cue]).reset();
    }
    return part;
}

}  // namespace cuewell
