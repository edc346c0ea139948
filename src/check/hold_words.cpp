#include "check/hold_words.h"

#include "check/step_runs.h"

#include <algorithm>
#include <optional>

namespace cuewell {
namespace {

/// Where the script says how long this hold is; empty where that is not its own.
std::optional<SourceSpan> own_place(const CueContext& context, const CheckedScript& script) {
    if (context.where.text == source_of(script)) return context.where;
    for (const RoutineItem& listed : script.routine().items) {
        if (listed.item.stretch == context.stretch && listed.item.hold) return listed.where;
    }
    return std::nullopt;
}

}  // namespace

std::vector<HeardHold> heard_holds(const CheckedScript& script) {
    std::vector<HeardHold> holds;
    if (!script.timeline) return holds;
    for (const Event& event : script.timeline->events) {
        if (event.kind == EventKind::hold) {
            if (const auto where = own_place(script.sheet.cues.at(event.cue).context, script))
                holds.push_back({&event, {}, *where});
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
