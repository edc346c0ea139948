#include "plan/arrange_stages.h"

#include <fmt/format.h>

#include <iterator>
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

std::string listed(const std::vector<std::string>& words, const char* last) {
    if (words.size() < 2) return words.empty() ? "" : words.front();
    return fmt::format("{} {} {}", fmt::join(words.begin(), std::prev(words.end()), ", "), last, words.back());
}

}  // namespace cuewell
