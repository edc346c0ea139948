#include "session/find_length.h"

#include "plan/may_be_left_out.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cuewell {
namespace {

FoundLength found_with(LengthBench& bench, Duration length, Duration margin) {
    LengthSolver solver(bench.material());
    solver.parts().measure_ahead();
    SolvedLength solved = solver.solve(to_frames(length, bench.rate()), to_frames(margin, bench.rate()));
    const Frames left_out = solver.parts().left_out_of(solved.form);
    return {std::move(solved), solver.parts().items(), to_duration(left_out, bench.rate())};
}

std::ptrdiff_t stretches_in(const FoundLength& found) {
    return std::ranges::count(found.solved.form.items, false, &ItemForm::left_out);
}

/// Whether everything is left out that may be.
bool is_bare(const FoundLength& found, const LoadedRoutine& routine) {
    const std::vector<bool> optional = may_be_left_out(routine, found.items);
    for (std::size_t at = 0; at < found.items.size(); ++at) {
        if (optional[at] && !found.solved.form.items[at].left_out) return false;
    }
    return std::ranges::find(optional, true) != optional.end();
}

/// Of two that are not possible the one that comes nearer, with the nearest lengths of both.
FoundLength nearer_of(FoundLength full, FoundLength brief, Frames wished) {
    const auto off = [wished](const SolvedLength& solved) {
        const Frames far(std::numeric_limits<std::int64_t>::max());
        return std::min(solved.below ? wished - solved.below->last : far,
                        solved.above ? solved.above->first - wished : far);
    };
    SolvedLength both = full.solved;
    const std::optional<LengthRangeInFrames>& below = brief.solved.below;
    const std::optional<LengthRangeInFrames>& above = brief.solved.above;
    if (below && (!both.below || below->last > both.below->last)) both.below = below;
    if (above && (!both.above || above->first < both.above->first)) both.above = above;
    both.is_proven = full.solved.is_proven && brief.solved.is_proven;
    FoundLength& nearer = off(brief.solved) < off(full.solved) ? brief : full;
    nearer.solved.below = both.below;
    nearer.solved.above = both.above;
    nearer.solved.is_proven = both.is_proven;
    return std::move(nearer);
}

}  // namespace

FoundLength find_length(ScriptedSession& session, LengthBench& bench, Duration length, Duration margin) {
    Guidance& guidance = session.delivery.guidance;
    FoundLength full = found_with(bench, length, margin);
    if (guidance != Guidance::full || session.options.guidance_is_typed) return full;
    if (full.solved.is_possible && !is_bare(full, session.routine)) return full;
    guidance = Guidance::familiar;
    FoundLength brief = found_with(bench, length, margin);
    brief.has_less_guidance = true;
    FoundLength found = full;
    if (!full.solved.is_possible && !brief.solved.is_possible) {
        found = nearer_of(std::move(full), std::move(brief), to_frames(length, bench.rate()));
    } else if (!full.solved.is_possible || (brief.solved.is_possible && stretches_in(brief) > stretches_in(full))) {
        found = std::move(brief);
    }
    if (!found.has_less_guidance) guidance = Guidance::full;
    return found;
}

}  // namespace cuewell
