#include "check/side_words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The words of a text, each with whether it stands in a phrase in which it names no side: "right angle".
std::vector<bool> without_meaning(const std::vector<TextWord>& words, const WordLists& lists) {
    std::vector<bool> none(words.size(), false);
    for (const WordRun& run : runs_of(words, lists.not_sides))
        std::fill_n(none.begin() + static_cast<std::ptrdiff_t>(run.first), run.size, true);
    return none;
}

/// The same word of the other list; the word itself where it is in neither.
std::string other_side(const std::string& word, const WordLists& lists) {
    for (const auto& [from, to] : {std::pair(&lists.right, &lists.left), std::pair(&lists.left, &lists.right)}) {
        const auto found = std::ranges::find(*from, word);
        const auto at = static_cast<std::size_t>(found - from->begin());
        if (found != from->end() && at < to->size()) return (*to)[at];
    }
    return word;
}

bool is_in(const Words& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

/// A word that looks like a side.
struct SideLike {
    std::string word;
    bool is_side = true;  ///< Else it stands in a phrase in which it is none.
};

std::vector<SideLike> side_like(std::string_view text, const WordLists& lists) {
    const std::vector<TextWord> words = words_of(text);
    const std::vector<bool> none = without_meaning(words, lists);
    std::vector<SideLike> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at].small;
        if (is_in(lists.right, word) || is_in(lists.left, word)) found.push_back({word, !none[at]});
    }
    return found;
}

}  // namespace

Words side_words(std::string_view text, const WordLists& lists) {
    Words sides;
    for (const SideLike& like : side_like(text, lists)) {
        if (like.is_side) sides.push_back(like.word);
    }
    return sides;
}

bool are_mirrored(std::string_view one, std::string_view other, const WordLists& lists) {
    if (mirrored(side_words(one, lists), lists) == side_words(other, lists)) return true;
    const auto are_opposite = [&](const SideLike& left, const SideLike& right) {
        return (!left.is_side && !right.is_side) || other_side(left.word, lists) == right.word;
    };
    return std::ranges::equal(side_like(one, lists), side_like(other, lists), are_opposite);
}

Words mirrored(const Words& sides, const WordLists& lists) {
    Words result;
    for (const std::string& side : sides) result.push_back(other_side(side, lists));
    return result;
}

SidesNamed sides_named(std::string_view text, const WordLists& lists) {
    SidesNamed named;
    for (const std::string& side : side_words(text, lists)) {
        named.right = named.right || is_in(lists.right, side);
        named.left = named.left || is_in(lists.left, side);
    }
    return named;
}

}  // namespace cuewell
