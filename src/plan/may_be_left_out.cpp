#include "plan/may_be_left_out.h"

namespace cuewell {

std::vector<bool> may_be_left_out(const LoadedRoutine& loaded, const std::vector<std::size_t>& items) {
    const auto listed = [&](std::size_t at) -> const RoutineItem& { return loaded.routine.items[items[at]]; };
    const auto position = [&](std::size_t at) { return loaded.stretch_of(listed(at)).position; };
    std::vector<bool> may;
    for (std::size_t at = 0; at < items.size(); ++at) may.push_back(listed(at).item.optional);
    if (items.empty()) return may;
    const std::size_t last = items.size() - 1;
    std::size_t at = last;
    while (at > 0 && may[at] && position(at - 1) == position(last)) --at;
    // Nothing that is always done keeps the listener there.
    if (may[at]) may[last] = false;
    return may;
}

}  // namespace cuewell
