#include "speech/pronounce.h"

#include "base/small_letters.h"
#include "base/text_characters.h"
#include "base/utf8.h"
#include "speech/synthesizer.h"

#include <utility>

namespace cuewell {
namespace {

char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool starts_in_word(std::string_view text) { return !text.empty() && is_word_character(take_character(text)); }

bool is_apostrophe(char32_t character) { return character == U'\'' || character == U'’'; }

/// Whether the text goes on with an apostrophe and another word, as "'s" does.
bool starts_with_joined_word(std::string_view text) {
    return !text.empty() && is_apostrophe(take_character(text)) && starts_in_word(text);
}

using Word = Pronunciations::value_type;

/// Goes through a text once, from word to word.
class Pronouncer {
public:
    Pronouncer(std::string_view text, const Pronunciations& pronunciations, PhonemeUse phonemes)
        : rest_(text), pronunciations_(pronunciations), phonemes_(phonemes) {}

    std::string run() {
        while (!rest_.empty()) {
            if (const Word* word = is_inside_word_ ? nullptr : find_word()) {
                put(word->second);
                rest_.remove_prefix(word->first.size());
                is_inside_word_ = true;
                is_joined_ = false;
            } else {
                copy_character();
            }
        }
        return std::move(result_);
    }

private:
    /// The longest word that the rest starts with, whole; null where there is none.
    [[nodiscard]] const Word* find_word() const {
        // No word is longer, so that a long list of them costs no more than a short one.
        const std::string start = small_letters_of(rest_.substr(0, byte_offset(rest_, kLongestPronunciation)));
        const Word* longest = nullptr;
        for (std::string_view after = start; !after.empty();) {
            const bool in_word = is_word_character(take_character(after));
            const std::size_t size = start.size() - after.size();
            if (!in_word || starts_in_word(rest_.substr(size))) continue;
            const auto found = pronunciations_.find(start.substr(0, size));
            if (found != pronunciations_.end() && can_say(found->second, rest_.substr(size))) longest = &*found;
        }
        return longest;
    }

    [[nodiscard]] bool can_say(const Pronunciation& pronunciation, std::string_view after) const {
        if (!pronunciation.is_phonemes) return true;
        return phonemes_ == PhonemeUse::between_marks && !is_joined_ && !starts_with_joined_word(after);
    }

    void put(const Pronunciation& pronunciation) {
        if (pronunciation.is_phonemes) {
            result_ += kPhonemesBegin;
            result_ += pronunciation.text;
            result_ += kPhonemesEnd;
            return;
        }
        const std::size_t start = result_.size();
        result_ += pronunciation.text;
        std::string_view word = rest_;
        const char32_t first = take_character(word);
        const bool had_capital = first != small_character(first);
        if (had_capital && start < result_.size()) result_[start] = to_upper(result_[start]);
    }

    void copy_character() {
        const char32_t character = take_character(rest_);
        append_character(result_, character);
        is_joined_ = is_inside_word_ && is_apostrophe(character);
        is_inside_word_ = is_word_character(character);
    }

    std::string_view rest_;
    const Pronunciations& pronunciations_;
    PhonemeUse phonemes_;
    std::string result_;
    bool is_inside_word_ = false;
    bool is_joined_ = false;  ///< By an apostrophe to the word before.
};

}  // namespace

std::string pronounce(std::string_view text, const Pronunciations& pronunciations, PhonemeUse phonemes) {
    return Pronouncer(text, pronunciations, phonemes).run();
}

}  // namespace cuewell
