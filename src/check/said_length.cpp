#include "check/said_length.h"

#include "base/ascii.h"
#include "check/words.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// "Five long, deep breaths": so many words stand between a number and what it counts.
constexpr std::size_t kMostBetween = 2;
constexpr std::size_t kMostDigits = 4;
constexpr int kSecondsOfMinute = 60;

bool is_in(const Words& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

bool is_unit(const Words& units, const std::string& word) { return holds_any(word, units); }

/// The words of a text; "forty-five" is two.
std::vector<TextWord> parts_of(std::string_view text) {
    std::vector<TextWord> parts;
    for (const TextWord& word : words_of(text)) {
        for (std::size_t from = 0; from <= word.small.size();) {
            const std::size_t dash = std::min(word.small.find('-', from), word.small.size());
            TextWord part = word;
            part.small = word.small.substr(from, dash - from);
            part.ends_clause = word.ends_clause && dash == word.small.size();
            parts.push_back(std::move(part));
            from = dash + 1;
        }
    }
    return parts;
}

std::map<std::string, int> number_words(const Phrasebook& phrases) {
    std::map<std::string, int> numbers;
    for (const auto& [number, phrase] : phrases.numbers) numbers[in_small_letters(phrase.say())] = number;
    return numbers;
}

/// Reads lengths out of the words of one text.
class LengthReader {
public:
    LengthReader(std::vector<TextWord> words, const Phrasebook& phrases, const WordLists& lists)
        : words_(std::move(words)), numbers_(number_words(phrases)), lists_(lists) {}

    [[nodiscard]] std::optional<SaidLength> first() const {
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const std::string& word = words_[at].small;
            const bool is_minute = is_unit(lists_.minutes, word);
            const bool is_breath = is_unit(lists_.breaths, word);
            if (!is_minute && !is_breath && !is_unit(lists_.seconds, word)) continue;
            auto length = counted_before(at);
            if (!length || is_half_behind(at)) continue;
            if (is_minute) scale(*length, at);
            length->unit = is_breath ? LengthUnit::breaths : LengthUnit::seconds;
            return length;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<int> number_at(std::size_t at) const {
        const std::string& word = words_[at].small;
        int number = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
        if (read.ec == std::errc() && read.ptr == word.data() + word.size() && word.size() <= kMostDigits)
            return number;
        const auto known = numbers_.find(word);
        return known == numbers_.end() ? std::nullopt : std::optional(known->second);
    }

    /// The number that ends at a word, and the word it begins at: "forty five".
    [[nodiscard]] std::optional<int> number_up_to(std::size_t at, std::size_t& begin) const {
        const auto last = number_at(at);
        begin = at;
        if (!last || at == 0 || *last >= 10 || words_[at - 1].ends_clause) return last;
        const auto tens = number_at(at - 1);
        if (!tens || *tens < 20 || *tens % 10 != 0) return last;
        begin = at - 1;
        return *tens + *last;
    }

    /// What is counted by the word at `unit`.
    [[nodiscard]] std::optional<SaidLength> counted_before(std::size_t unit) const {
        for (std::size_t back = 1; back <= kMostBetween + 1 && back <= unit; ++back) {
            const std::size_t at = unit - back;
            if (words_[at].ends_sentence) return std::nullopt;
            if (back == 1 && is_in(lists_.one, words_[at].small)) return length(at, unit, 1, 1);
            std::size_t begin = at;
            const auto number = number_up_to(at, begin);
            if (!number) continue;
            std::size_t first_begin = begin;
            const auto first = begin >= 2 && !words_[begin - 2].ends_clause ? number_up_to(begin - 2, first_begin)
                                                                            : std::optional<int>();
            const bool is_range = first && *first < *number;
            return length(is_range ? first_begin : begin, unit, is_range ? *first : *number, *number);
        }
        return std::nullopt;
    }

    [[nodiscard]] SaidLength length(std::size_t from, std::size_t unit, int least, int most) const {
        const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(from);
        const bool is_more = std::any_of(begin, words_.begin() + static_cast<std::ptrdiff_t>(unit),
                                         [&](const TextWord& word) { return is_in(lists_.more, word.small); });
        const std::size_t start = words_[from].offset;
        return {least, most, LengthUnit::seconds, is_more, {start, words_[unit].offset + words_[unit].size - start}};
    }

    /// Minutes in seconds; "half a minute" is thirty.
    void scale(SaidLength& length, std::size_t unit) const {
        const bool is_half =
            unit >= 2 && is_in(lists_.one, words_[unit - 1].small) && is_in(lists_.half, words_[unit - 2].small);
        const int seconds = is_half ? kSecondsOfMinute / 2 : kSecondsOfMinute;
        length.least *= seconds;
        length.most *= seconds;
    }

    /// "A minute and a half."
    [[nodiscard]] bool is_half_behind(std::size_t unit) const {
        for (std::size_t at = unit + 1; at < std::min(unit + 4, words_.size()); ++at) {
            if (is_in(lists_.half, words_[at].small)) return true;
        }
        return false;
    }

    std::vector<TextWord> words_;
    std::map<std::string, int> numbers_;
    const WordLists& lists_;
};

}  // namespace

std::optional<SaidLength> length_said(std::string_view text, const Phrasebook& phrases, const WordLists& lists) {
    return LengthReader(parts_of(text), phrases, lists).first();
}

}  // namespace cuewell
