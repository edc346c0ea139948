#include "base/sentence_parts.h"

#include <fmt/format.h>

#include <iterator>

namespace cuewell {

std::string listed(const std::vector<std::string>& words, std::string_view last) {
    if (words.size() < 2) return words.empty() ? "" : words.front();
    return fmt::format("{} {} {}", fmt::join(words.begin(), std::prev(words.end()), ", "), last, words.back());
}

std::string counted(std::size_t number, std::string_view thing) {
    return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

}  // namespace cuewell
