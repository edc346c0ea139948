#include "check/words.h"

#include "base/small_letters.h"
#include "base/utf8.h"
#include "check/heard_text.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace cuewell {
namespace {

/// Letters beyond ASCII are bytes above 127: a word of any language stays whole.
bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A dash or an apostrophe is a part of the word where letters stand on both sides.
bool joins_letters(std::string_view text, std::size_t at) {
    if (text[at] != '-' && text[at] != '\'') return false;
    return at > 0 && at + 1 < text.size() && is_letter(text[at - 1]) && is_letter(text[at + 1]);
}

/// A dash or a quotation mark beyond ASCII (U+2000 to U+203F), three bytes long.
bool is_mark(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size(); }

bool is_in_word(std::string_view text, std::size_t at) {
    return !is_mark(text, at) && (is_letter(text[at]) || joins_letters(text, at));
}

std::size_t behind_character(std::string_view text, std::size_t at) { return at + (is_mark(text, at) ? 3 : 1); }

/// What stands between a word and the next one.
void read_ending(TextWord& word, std::string_view text) {
    for (std::size_t at = word.offset + word.size; at < text.size() && !is_in_word(text, at);
         at = behind_character(text, at)) {
        const char sign = text[at];
        const bool ends_sentence = sign == '.' || sign == '!' || sign == '?';
        word.ends_sentence = word.ends_sentence || ends_sentence;
        word.ends_clause =
            word.ends_clause || ends_sentence || sign == ',' || sign == ';' || sign == ':' || is_mark(text, at);
    }
}

/// The place of some bytes of a line.
SourceSpan bytes_of(const SourceSpan& line, std::size_t offset, std::size_t size) {
    const std::string_view text = line.text->line(line.start.line);
    return {line.text,
            {line.start.line, count_characters(text.substr(0, offset)) + 1},
            count_characters(text.substr(offset, size))};
}

/// "socks" is the plural of "sock", and "matches" of "match".
bool is_word_or_plural(const std::string& word, const std::string& wanted) {
    return word == wanted || word == wanted + "s" || word == wanted + "es";
}

bool stands_at(const std::vector<TextWord>& words, std::size_t at, const std::vector<TextWord>& phrase) {
    if (at + phrase.size() > words.size()) return false;
    for (std::size_t i = 0; i + 1 < phrase.size(); ++i) {
        if (words[at + i].small != phrase[i].small || words[at + i].ends_sentence) return false;
    }
    return is_word_or_plural(words[at + phrase.size() - 1].small, phrase.back().small);
}

}  // namespace

std::vector<TextWord> words_of(std::string_view written) {
    const HeardText heard = heard_text(written);
    const std::string_view text = heard.text;
    std::vector<TextWord> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_in_word(text, at)) {
            at = behind_character(text, at);
            continue;
        }
        const std::size_t start = at;
        while (at < text.size() && is_in_word(text, at)) ++at;
        TextWord word{small_letters_of(std::string_view(heard.text).substr(start, at - start)), start, at - start,
                      false, false};
        read_ending(word, text);
        word.offset = heard.offsets[start];
        word.size = heard.offsets[at - 1] + 1 - word.offset;
        words.push_back(std::move(word));
    }
    return words;
}

std::optional<std::size_t> find_phrase(const std::vector<TextWord>& words, std::string_view phrase, std::size_t from) {
    const std::vector<TextWord> wanted = words_of(phrase);
    if (wanted.empty()) return std::nullopt;
    for (std::size_t at = from; at < words.size(); ++at) {
        if (stands_at(words, at, wanted)) return at;
    }
    return std::nullopt;
}

std::vector<WordRun> runs_of(const std::vector<TextWord>& words, const Words& phrases) {
    std::vector<WordRun> runs;
    for (const std::string& phrase : phrases) {
        const std::size_t size = words_of(phrase).size();
        for (auto at = find_phrase(words, phrase); at; at = find_phrase(words, phrase, *at + 1)) {
            const auto ends_inside = [&](std::size_t number) { return words[*at + number].ends_clause; };
            if (std::ranges::none_of(std::views::iota(std::size_t{0}, size - 1), ends_inside))
                runs.push_back({*at, size});
        }
    }
    return runs;
}

std::string without_phrases(std::string_view text, const Words& phrases) {
    std::string result(text);
    const std::vector<TextWord> words = words_of(text);
    for (const WordRun& run : runs_of(words, phrases)) {
        const TextWord& last = words[run.first + run.size - 1];
        const std::size_t first = words[run.first].offset;
        result.replace(first, last.offset + last.size - first, last.offset + last.size - first, ' ');
    }
    return result;
}

bool holds_any(std::string_view text, const Words& phrases) { return first_held(text, phrases) != nullptr; }

const std::string* first_held(std::string_view text, const Words& phrases) {
    const std::vector<TextWord> words = words_of(text);
    const auto held =
        std::ranges::find_if(phrases, [&](const auto& phrase) { return find_phrase(words, phrase).has_value(); });
    return held == phrases.end() ? nullptr : &*held;
}

SourceSpan place_in(const SourceSpan& line, std::string_view phrase) {
    if (!line.text) return line;
    const std::string_view text = line.text->line(line.start.line);
    const std::vector<TextWord> words = words_of(text);
    const auto first = find_phrase(words, phrase);
    if (!first) return line;
    const TextWord& last = words[*first + words_of(phrase).size() - 1];
    const std::size_t start = words[*first].offset;
    return bytes_of(line, start, last.offset + last.size - start);
}

SourceSpan place_in(const SourceSpan& line, std::string_view text, std::size_t offset, std::size_t size) {
    if (!line.text) return line;
    const std::size_t start = line.text->line(line.start.line).find(text);
    if (start == std::string_view::npos) return place_in(line, text.substr(offset, size));
    return bytes_of(line, start + offset, size);
}

}  // namespace cuewell
