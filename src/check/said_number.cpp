#include "check/said_number.h"

#include "base/ascii.h"
#include "base/small_letters.h"

#include <charconv>
#include <utility>

namespace cuewell {
namespace {

constexpr std::size_t kMostDigits = 4;

/// Where the part of a word ends that begins at `from`: at a dash, or where letters follow on digits.
std::size_t end_of_part(const std::string& word, std::size_t from) {
    std::size_t at = from;
    while (at < word.size() && word[at] != '-') {
        const bool is_unit = at > from && is_ascii_digit(word[at - 1]) && word[at] >= 'a' && word[at] <= 'z';
        if (is_unit) break;
        ++at;
    }
    return at;
}

}  // namespace

SaidNumbers::SaidNumbers(const Phrasebook& phrases, const Words& tens) {
    int number = 0;
    for (const std::string& word : tens) numbers_[word] = number += 10;
    for (const auto& [counted, phrase] : phrases.numbers) numbers_[small_letters_of(phrase.say())] = counted;
}

std::optional<SaidNumber> SaidNumbers::up_to(const std::vector<TextWord>& words, std::size_t at) const {
    const auto last = meant_by(words[at].small);
    if (!last) return std::nullopt;
    if (at == 0 || *last >= 10 || words[at - 1].ends_clause) return SaidNumber{*last, at};
    const auto tens = meant_by(words[at - 1].small);
    if (!tens || *tens < 20 || *tens % 10 != 0) return SaidNumber{*last, at};
    return SaidNumber{*tens + *last, at - 1};
}

std::optional<int> SaidNumbers::meant_by(const std::string& word) const {
    int number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    if (read.ec == std::errc() && read.ptr == word.data() + word.size() && word.size() <= kMostDigits) return number;
    const auto known = numbers_.find(word);
    return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

std::vector<TextWord> parts_of(std::string_view text) {
    std::vector<TextWord> parts;
    for (const TextWord& word : words_of(text)) {
        for (std::size_t from = 0; from <= word.small.size();) {
            const std::size_t end = end_of_part(word.small, from);
            const bool is_last = end == word.small.size();
            TextWord part = word;
            part.small = word.small.substr(from, end - from);
            part.ends_clause = word.ends_clause && is_last;
            part.ends_sentence = word.ends_sentence && is_last;
            parts.push_back(std::move(part));
            if (is_last) break;
            from = word.small[end] == '-' ? end + 1 : end;
        }
    }
    return parts;
}

}  // namespace cuewell
