#include "config/pronunciations.h"

#include "base/ascii.h"
#include "base/clean_text.h"
#include "base/small_letters.h"
#include "base/text_characters.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace cuewell {
namespace {

/// Words with single spaces, hyphens or apostrophes between them: nothing that a synthesizer could take for a command.
bool is_plain_words(std::string_view text) {
    if (count_characters(text) > kLongestPronunciation) return false;
    bool after_word = false;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        const bool joins = character == U' ' || character == U'-' || character == U'\'' || character == U'’';
        if (is_word_character(character)) {
            after_word = true;
        } else if (joins && after_word) {
            after_word = false;
        } else {
            return false;
        }
    }
    return after_word;
}

/// Letters that nobody sees would keep a word from being found.
std::optional<std::string> plain_words(std::string_view text) {
    if (!is_plain_words(text)) return std::nullopt;
    std::string spoken = spoken_text(text);
    return is_plain_words(spoken) ? std::optional(std::move(spoken)) : std::nullopt;
}

/// Reads the words of one table.
class PronunciationReader {
public:
    explicit PronunciationReader(Diagnostics& faults) : faults_(faults) {}

    void read(const Entry& entry) {
        const std::optional<std::string> word = plain_words(entry.key);
        if (!word) {
            faults_.error(entry.key_where, fmt::format("\"{}\" is no word that could be pronounced", entry.key),
                          words_hint());
            return;
        }
        const std::optional<Pronunciation> said = pronunciation(entry);
        if (said && !result_.emplace(small_letters_of(*word), *said).second) {
            faults_.error(entry.key_where, fmt::format("\"{}\" has a pronunciation already", small_letters_of(*word)));
        }
    }

    [[nodiscard]] Pronunciations take() { return std::move(result_); }

private:
    static std::string words_hint() {
        return fmt::format(
            "letters and digits, between them single spaces, hyphens or apostrophes; at most {} characters",
            kLongestPronunciation);
    }

    std::optional<Pronunciation> pronunciation(const Entry& entry) {
        const auto* text = std::get_if<std::string>(&entry.value.content);
        if (text == nullptr) return fault(entry, "a text in quotes", "another spelling, or phonemes between slashes");
        if (text->starts_with('/')) return phonemes(entry, *text);
        std::optional<std::string> spelling = plain_words(*text);
        if (!spelling) return fault(entry, "another spelling, or phonemes between slashes", words_hint());
        return Pronunciation{std::move(*spelling), false, entry.value.where};
    }

    std::optional<Pronunciation> phonemes(const Entry& entry, std::string_view text) {
        if (text.size() > 2 && text.ends_with('/')) {
            const std::string_view between = text.substr(1, text.size() - 2);
            if (are_phonemes(between)) return Pronunciation{std::string(between), true, entry.value.where};
        }
        return fault(entry, "phonemes of eSpeak NG between two slashes",
                     fmt::format("such as \"/pIrIf'o@mIs/\": letters, digits and #%'*,-.:;=?@^|~ in words with single "
                                 "spaces between; at most {} characters",
                                 kLongestPronunciation));
    }

    std::nullopt_t fault(const Entry& entry, std::string_view wanted, std::string hint) {
        faults_.error(entry.value.where, fmt::format("the pronunciation of \"{}\" must be {}", entry.key, wanted),
                      std::move(hint));
        return std::nullopt;
    }

    Pronunciations result_;
    Diagnostics& faults_;
};

}  // namespace

Pronunciations read_pronunciations(const Table& words, Diagnostics& faults) {
    PronunciationReader reader(faults);
    for (const Entry& entry : words.entries) reader.read(entry);
    return reader.take();
}

bool are_phonemes(std::string_view text) {
    constexpr std::string_view kMarks = "#%'*,-.:;=?@^|~";
    if (text.size() > kLongestPronunciation) return false;
    bool can_be_said = false;
    for (const char c : text) {
        if (c == ' ') {
            if (!can_be_said) return false;
            can_be_said = false;
            continue;
        }
        if (!is_ascii_letter(c) && !is_ascii_digit(c) && kMarks.find(c) == std::string_view::npos) return false;
        can_be_said = can_be_said || is_ascii_letter(c) || c == '@';
    }
    return can_be_said;
}

}  // namespace cuewell
