#include "check/hold_words.h"

#include "check/step_runs.h"

#include <algorithm>
#include <optional>

namespace cuewell {
namespace {

/// Where the script says how long the hold of a cue is; empty where that is not its own.
std::optional<SourceSpan> own_place(std::size_t number, const CheckedScript& script) {
    const Cue& cue = script.sheet.cues.at(number);
    if (cue.context.where.text == source_of(script)) return cue.context.where;
    const auto* hold = std::get_if<HoldCueSpan>(&cue.what);
    return hold == nullptr ? std::nullopt : hold->given_at;
}

}  // namespace

std::vector<HeardHold> heard_holds(const CheckedScript& script) {
    std::vector<HeardHold> holds;
    if (!script.timeline) return holds;
    for (const Event& event : script.timeline->events) {
        if (event.kind == EventKind::hold) {
            if (const auto where = own_place(event.cue, script)) holds.push_back({&event, {}, *where});
        } else if (event.kind == EventKind::speech && !holds.empty() && event.cue == holds.back().hold->cue) {
            holds.back().words.push_back(&event);
        }
    }
    return holds;
}

Frames words_in(const HeardHold& heard) {
    Frames sum;
    for (const Event* words : heard.words) sum += words->end - words->start;
    return sum;
}

Frames longest_silence_in(const HeardHold& heard) {
    Frames longest;
    FramePosition from = heard.hold->start;
    for (const Event* words : heard.words) {
        longest = std::max(longest, words->start - from);
        from = words->end;
    }
    return std::max(longest, heard.hold->end - from);
}

}  // namespace cuewell
