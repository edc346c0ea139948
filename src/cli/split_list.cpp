#include "cli/split_list.h"

#include "base/trimmed.h"

#include <algorithm>

namespace cuewell {

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view name = trimmed(text.substr(0, comma));
        if (!name.empty()) names.emplace_back(name);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return names;
}

}  // namespace cuewell
