#include "check/said.h"

#include "check/words.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace cuewell {
namespace {

using TextWords = std::vector<TextWord>;

/// "Ignore all of the pain."
constexpr std::size_t kLongestGap = 3;
/// How many words may stand between a negation and what it negates: "not a cure", "not something that you should push
/// through".
constexpr std::size_t kNegationReach = 5;

/// Where the last of the phrases ends that stand in the words; nothing where none does.
std::optional<std::size_t> end_of_last(const TextWords& words, const Words& phrases) {
    std::optional<std::size_t> last;
    for (const std::string& phrase : phrases) {
        for (auto at = find_phrase(words, phrase); at; at = find_phrase(words, phrase, *at + 1))
            last = std::max(last, std::optional(*at + words_of(phrase).size()));
    }
    return last;
}

/// The words up to `end` that stand in the same part of the sentence, at most so many.
TextWords part_before(const TextWords& words, std::size_t end, std::size_t most) {
    std::size_t first = end;
    while (first > 0 && end - first < most && !words[first - 1].ends_clause) --first;
    return {words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// Whether a comma stands before `end`, and a negation before that.
bool ends_in_negation(const TextWords& words, std::size_t end, const Words& negations) {
    if (end == 0 || !words[end - 1].ends_clause || words[end - 1].ends_sentence) return false;
    TextWord last = words[end - 1];
    last.ends_clause = false;
    return end_of_last({last}, negations).has_value();
}

/// "You should not, and shouldn't, push through": one negation takes up the other, and both hold on over the comma.
bool is_taken_up(const TextWords& words, std::size_t at, const Words& negations) {
    if (!ends_in_negation(words, at, negations)) return false;
    const std::size_t start = at - 1 - part_before(words, at - 1, kNegationReach).size();
    return ends_in_negation(words, start, negations);
}

/// Where the part of the sentence begins that a word stands in.
std::size_t start_of_part(const TextWords& words, std::size_t at) {
    while (at > 0 && !words[at - 1].ends_clause) --at;
    return at;
}

/// "Never bounce, jerk or force it": what opens a sentence holds for all of a list of single words that ends in "or".
bool is_in_list_of_nevers(const TextWords& words, std::size_t at, const WordLists& lists) {
    const auto is_or = [&](std::size_t number) {
        return number < words.size() &&
               std::ranges::find(lists.alternatives, words[number].small) != lists.alternatives.end();
    };
    std::size_t start = start_of_part(words, at);
    const bool is_last = at > start && is_or(at - 1);
    if ((!is_last && !is_or(at + 1)) || at - start > (is_last ? 2U : 0U)) return false;
    while (start > 0 && !words[start - 1].ends_sentence) {
        const std::size_t before = start_of_part(words, start - 1);
        const TextWords part(words.begin() + static_cast<std::ptrdiff_t>(before),
                             words.begin() + static_cast<std::ptrdiff_t>(start));
        const auto never = end_of_last(part, lists.nevers);
        const bool opens_sentence = before == 0 || words[before - 1].ends_sentence;
        if (never && opens_sentence && part.size() == *never + 1) return !end_of_last(part, lists.undo_negation);
        if (part.size() != 1) return false;
        start = before;
    }
    return false;
}

bool is_negated(const TextWords& words, std::size_t at, const WordLists& lists) {
    const TextWords before = part_before(words, at, kNegationReach + 1);
    const auto negation = end_of_last(before, lists.negations);
    const bool is_carried_on =
        is_taken_up(words, at - before.size(), lists.negations) || is_in_list_of_nevers(words, at, lists);
    if (!negation && !is_carried_on) return false;
    // One that holds the negation itself, "why not", ends where that does.
    const auto undone = end_of_last(before, lists.undo_negation);
    return !undone || *undone < negation.value_or(0);
}

/// Where the words go on with `rest`, perhaps after a few others: the number of the word behind it.
std::optional<std::size_t> end_with(const TextWords& words, std::size_t from, std::string_view rest,
                                    const Words& negations) {
    const auto at = find_phrase(words, rest, from);
    if (!at || *at - from > kLongestGap) return std::nullopt;
    const TextWords between = part_before(words, *at, *at - from);
    const bool is_cut = between.size() < *at - from || (from > 0 && words[from - 1].ends_clause);
    if (is_cut || end_of_last(between, negations)) return std::nullopt;
    return *at + words_of(rest).size();
}

}  // namespace

std::vector<SaidAt> places_said(std::string_view text, std::string_view phrase, const WordLists& lists) {
    std::vector<SaidAt> places;
    const TextWords words = words_of(text);
    const std::size_t gap = phrase.find(kGap);
    const std::string_view start = phrase.substr(0, gap);
    const std::size_t size = words_of(start).size();
    for (auto at = find_phrase(words, start); at; at = find_phrase(words, start, *at + 1)) {
        const auto end = gap == std::string_view::npos
                             ? std::optional(*at + size)
                             : end_with(words, *at + size, phrase.substr(gap + kGap.size()), lists.negations);
        if (!end || is_negated(words, *at, lists)) continue;
        const TextWord& last = words[*end - 1];
        places.push_back({words[*at].offset, last.offset + last.size - words[*at].offset});
    }
    return places;
}

bool says(std::string_view text, std::string_view phrase, const WordLists& lists) {
    return !places_said(text, phrase, lists).empty();
}

}  // namespace cuewell
