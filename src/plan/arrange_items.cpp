#include "plan/arrange_stages.h"

#include <utility>

namespace cuewell {

ArrangedItem kept_item(const ArrangeRoom& room, std::size_t base, std::string why) {
    ArrangedItem kept;
    kept.item = room.task.base[base];
    kept.base = base;
    kept.why = std::move(why);
    return kept;
}

ArrangedItem new_item(const Candidate& candidate, std::string why) {
    ArrangedItem added;
    added.item.stretch = candidate.stretch->name;
    added.why = std::move(why);
    return added;
}

}  // namespace cuewell
