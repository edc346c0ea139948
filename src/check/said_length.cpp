#include "check/said_length.h"

#include "check/said_number.h"
#include "check/words.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// "Five long, deep breaths": so many words stand between a number and what it counts.
constexpr std::size_t kMostBetween = 2;
constexpr int kSecondsOfMinute = 60;

bool is_in(const Words& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

bool is_unit(const Words& units, const std::string& word) { return holds_any(word, units); }

/// Reads lengths out of the words of one text.
class LengthReader {
public:
    LengthReader(std::vector<TextWord> words, const Phrasebook& phrases, const WordLists& lists)
        : words_(std::move(words)), numbers_(phrases, lists.tens), lists_(lists) {}

    [[nodiscard]] std::optional<SaidLength> first() const {
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const std::string& word = words_[at].small;
            const bool is_minute = is_unit(lists_.minutes, word);
            const bool is_breath = is_unit(lists_.breaths, word);
            if (!is_minute && !is_breath && !is_unit(lists_.seconds, word)) continue;
            auto length = length_up_to(at, is_minute ? kSecondsOfMinute : 1);
            if (!length) continue;
            length->unit = is_breath ? LengthUnit::breaths : LengthUnit::seconds;
            return length;
        }
        return std::nullopt;
    }

private:
    /// What is told in the unit at a word, where one of it is `size`.
    [[nodiscard]] std::optional<SaidLength> length_up_to(std::size_t unit, int size) const {
        if (const auto half = half_before(unit)) {
            const bool is_more_than_half = *half >= 2 && is_in(lists_.joiners, words_[*half - 1].small);
            const auto whole = is_more_than_half ? counted_before(*half - 1) : std::optional<SaidLength>();
            if (whole) return with_half(*whole, size, unit);
            return with_half(length(*half, unit, 0, 0), size, unit);
        }
        auto whole = counted_before(unit);
        if (!whole) return std::nullopt;
        if (is_half_behind(unit)) return with_half(*whole, size, unit + 3);
        whole->least *= size;
        whole->most *= size;
        return whole;
    }

    /// Where "half a" or "a half" begins, before the unit at a word.
    [[nodiscard]] std::optional<std::size_t> half_before(std::size_t unit) const {
        if (unit == 0 || words_[unit - 1].ends_clause) return std::nullopt;
        const bool has_two = unit >= 2 && !words_[unit - 2].ends_clause;
        if (is_half(unit - 1)) return has_two && is_one(unit - 2) ? unit - 2 : unit - 1;
        return has_two && is_one(unit - 1) && is_half(unit - 2) ? std::optional(unit - 2) : std::nullopt;
    }

    /// "A minute and a half."
    [[nodiscard]] bool is_half_behind(std::size_t unit) const {
        if (unit + 3 >= words_.size() || words_[unit].ends_clause) return false;
        return is_in(lists_.joiners, words_[unit + 1].small) && is_one(unit + 2) && is_half(unit + 3);
    }

    /// The length and half a unit more, in words up to `last`.
    [[nodiscard]] SaidLength with_half(SaidLength length, int size, std::size_t last) const {
        length.least = length.least * size + size / 2;
        length.most = length.most * size + size / 2;
        length.where.size = words_[last].offset + words_[last].size - length.where.offset;
        return length;
    }

    /// What is counted by the word at `unit`.
    [[nodiscard]] std::optional<SaidLength> counted_before(std::size_t unit) const {
        bool is_next = true;
        for (std::size_t back = 1; back <= kMostBetween + 1 && back <= unit; ++back) {
            const std::size_t at = unit - back;
            if (words_[at].ends_sentence) return std::nullopt;
            if (is_next && is_one(at)) return length(at, unit, 1, 1);
            is_next = is_next && is_in(lists_.whole, words_[at].small);
            if (const auto number = numbers_.up_to(words_, at)) return range_up_to(*number, unit);
        }
        return std::nullopt;
    }

    /// "Two to three breaths", "20-30 seconds".
    [[nodiscard]] SaidLength range_up_to(const SaidNumber& last, std::size_t unit) const {
        for (const std::size_t back : {std::size_t{2}, std::size_t{1}}) {
            if (last.begin < back || words_[last.begin - back].ends_clause) continue;
            const auto first = numbers_.up_to(words_, last.begin - back);
            if (first && first->number < last.number) return length(first->begin, unit, first->number, last.number);
        }
        return length(last.begin, unit, last.number, last.number);
    }

    [[nodiscard]] SaidLength length(std::size_t from, std::size_t unit, int least, int most) const {
        const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(from);
        const bool is_more = std::any_of(begin, words_.begin() + static_cast<std::ptrdiff_t>(unit),
                                         [&](const TextWord& word) { return is_in(lists_.more, word.small); });
        const std::size_t start = words_[from].offset;
        return {least, most, LengthUnit::seconds, is_more, {start, words_[unit].offset + words_[unit].size - start}};
    }

    [[nodiscard]] bool is_one(std::size_t at) const { return is_in(lists_.one, words_[at].small); }
    [[nodiscard]] bool is_half(std::size_t at) const { return is_in(lists_.half, words_[at].small); }

    std::vector<TextWord> words_;
    SaidNumbers numbers_;
    const WordLists& lists_;
};

}  // namespace

std::optional<SaidLength> length_said(std::string_view text, const Phrasebook& phrases, const WordLists& lists) {
    return LengthReader(parts_of(text), phrases, lists).first();
}

}  // namespace cuewell
