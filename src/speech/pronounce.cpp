#include "speech/pronounce.h"

#include "base/text_characters.h"

#include <algorithm>

namespace cuewell {
namespace {

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_same_in_lower_case(char wanted, char c) { return wanted == to_lower(c); }

bool starts_in_word(std::string_view text) { return !text.empty() && is_word_character(take_character(text)); }

using Pronunciation = Pronunciations::value_type;

/// The longest word that `rest` starts with, whole; null where there is none.
const Pronunciation* find_word(std::string_view rest, const Pronunciations& pronunciations) {
    const Pronunciation* longest = nullptr;
    for (const Pronunciation& candidate : pronunciations) {
        const std::string& word = candidate.first;
        if (word.empty() || word.size() > rest.size()) continue;
        if (longest != nullptr && word.size() <= longest->first.size()) continue;
        if (!std::ranges::equal(word, rest.substr(0, word.size()), is_same_in_lower_case)) continue;
        if (!starts_in_word(rest.substr(word.size()))) longest = &candidate;
    }
    return longest;
}

std::string respelled(const std::string& spelling, char first_as_written) {
    std::string result = spelling;
    const bool had_capital = first_as_written != to_lower(first_as_written);
    if (had_capital && !result.empty()) result.front() = to_upper(result.front());
    return result;
}

}  // namespace

std::string pronounce(std::string_view text, const Pronunciations& pronunciations) {
    std::string result;
    bool inside_word = false;
    while (!text.empty()) {
        const Pronunciation* word = inside_word ? nullptr : find_word(text, pronunciations);
        if (word != nullptr) {
            result += respelled(word->second, text.front());
            text.remove_prefix(word->first.size());
            continue;
        }
        const char32_t character = take_character(text);
        append_character(result, character);
        inside_word = is_word_character(character);
    }
    return result;
}

}  // namespace cuewell
