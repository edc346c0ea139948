#include "base/shown_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace cuewell {

std::string shown(const ShownWords& words, std::string_view key,
                  std::initializer_list<std::pair<std::string_view, std::string_view>> slots) {
    const auto found = words.find(key);
    if (found == words.end()) throw std::out_of_range(fmt::format("there are no words for \"{}\"", key));
    std::string result;
    std::string_view rest = found->second;
    while (!rest.empty()) {
        const auto* const slot = std::ranges::find_if(slots, [rest](const auto& candidate) {
            return rest.starts_with('{') && rest.substr(1).starts_with(candidate.first) &&
                   rest.substr(1 + candidate.first.size()).starts_with('}');
        });
        if (slot == slots.end()) {
            result += rest.front();
            rest.remove_prefix(1);
        } else {
            result += slot->second;
            rest.remove_prefix(slot->first.size() + 2);
        }
    }
    return result;
}

}  // namespace cuewell
