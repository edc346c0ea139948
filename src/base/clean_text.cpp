#include "base/clean_text.h"

#include "base/ascii.h"
#include "base/composed_text.h"
#include "base/text_characters.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cuewell {
namespace {

std::string without_broken_utf8(std::string_view text) {
    std::string whole;
    while (const std::optional<std::size_t> broken = find_invalid_utf8(text)) {
        whole += text.substr(0, *broken);
        text.remove_prefix(*broken + 1);
    }
    whole += text;
    return whole;
}

bool is_joiner(char32_t character) { return character == 0x200C || character == 0x200D; }

/// A letter of a script that may be spelled with joiners: Latin, Greek, Cyrillic and Armenian are not.
bool may_be_joined(char32_t character) {
    constexpr char32_t kFirst = 0x590;
    return character >= kFirst && is_word_character(character) && !is_unspoken_character(character);
}

enum class Joiners { dropped, kept_in_words };

/// Drops what is not spoken and turns every kind of space into a plain one.
std::string without_unspoken(std::string_view text, Joiners joiners) {
    std::string plain;
    char32_t before = 0;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        std::string_view rest = text;
        const bool joins = joiners == Joiners::kept_in_words && is_joiner(character) && may_be_joined(before) &&
                           !rest.empty() && may_be_joined(take_character(rest));
        if (is_space_character(character)) {
            plain += ' ';
        } else if (joins || !is_unspoken_character(character)) {
            append_character(plain, character);
        }
        before = character;
    }
    return plain;
}

/// Blots out every run of two or more of the bracket: one alone is punctuation, two are a phoneme mark.
void blot_runs(std::string& text, char bracket) {
    for (std::size_t at = text.find(bracket); at != std::string::npos; at = text.find(bracket, at)) {
        const std::size_t end = std::min(text.find_first_not_of(bracket, at), text.size());
        if (end - at >= 2) std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), end - at, ' ');
        at = end;
    }
}

std::string single_spaced(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == ' ' && (result.empty() || result.back() == ' ')) continue;
        result += c;
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

/// The text before the quotes and brackets that close it.
std::string_view without_closers(std::string_view text) {
    constexpr std::array<std::string_view, 8> closers = {"\"", "'", ")", "]", "”", "’", "»", "」"};
    const auto closes = [&](std::string_view mark) { return text.ends_with(mark); };
    for (auto closer = std::ranges::find_if(closers, closes); closer != closers.end();
         closer = std::ranges::find_if(closers, closes)) {
        text.remove_suffix(closer->size());
    }
    return text;
}

/// Whether the text ends like a sentence of any script.
bool ends_like_a_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 11> ends = {".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", "։"};
    const std::string_view inner = without_closers(text);
    return std::ranges::any_of(ends, [&](std::string_view mark) { return inner.ends_with(mark); });
}

/// After a comma or a colon the voice stays up, as if it were to go on.
void drop_open_end(std::string& text) {
    constexpr std::array<std::string_view, 7> open = {" ", ",", ";", ":", "-", "–", "—"};
    const auto ends_open = [&](std::string_view mark) { return text.ends_with(mark); };
    for (auto mark = std::ranges::find_if(open, ends_open); mark != open.end();
         mark = std::ranges::find_if(open, ends_open)) {
        text.resize(text.size() - mark->size());
    }
}

/// Greek asks with a semicolon, which elsewhere leaves a sentence open; Unicode's own for it is composed into that.
void end_greek_question(std::string& text) {
    const std::string_view inner = without_closers(text);
    char32_t before = 0;
    char32_t last = 0;
    for (std::string_view rest = inner; !rest.empty();) {
        before = last;
        last = take_character(rest);
    }
    const bool is_greek = (before >= 0x370 && before <= 0x3FF) || (before >= 0x1F00 && before <= 0x1FFF);
    if (is_greek && last == U';') text.replace(inner.size() - 1, 1, "?");
}

/// A typesetter's, and the accents that lie beside it on keyboards: "don`t", "l´air".
bool stands_for_apostrophe(char32_t character) { return character == U'’' || character == U'`' || character == U'´'; }

/// Between letters it is no quote: with another apostrophe a word is spelled as with the plain one.
std::string with_plain_apostrophes(std::string_view text) {
    std::string plain;
    char32_t before = U' ';
    while (!text.empty()) {
        const char32_t character = take_character(text);
        std::string_view rest = text;
        const bool joins = stands_for_apostrophe(character) && is_word_character(before) && !rest.empty() &&
                           is_word_character(take_character(rest));
        append_character(plain, joins ? U'\'' : character);
        before = character;
    }
    return plain;
}

/// "3*10" are two numbers: without its star it would be one.
void part_factors(std::string& text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] == '*' && is_ascii_digit(text[at - 1]) && is_ascii_digit(text[at + 1])) text[at] = ' ';
    }
}

}  // namespace

std::string spoken_text(std::string_view text) {
    const std::string said = without_unspoken(without_broken_utf8(text), Joiners::dropped);
    return with_plain_apostrophes(single_spaced(composed_text(said)));
}

std::string visible_text(std::string_view text) {
    return single_spaced(without_unspoken(without_broken_utf8(text), Joiners::kept_in_words));
}

std::string clean_text(std::string_view text) {
    std::string plain = spoken_text(text);
    std::ranges::replace_if(plain, [](char c) { return c == '<' || c == '>'; }, ' ');
    part_factors(plain);
    // Markdown's emphasis, which eSpeak NG reads out as "asterisk" (1.51).
    std::erase_if(plain, [](char c) { return c == '*' || c == '`'; });
    blot_runs(plain, '[');
    blot_runs(plain, ']');
    // Without what stood between them, letters and marks may belong together.
    plain = spoken_text(plain);
    if (!has_words(plain)) return {};
    end_greek_question(plain);
    if (ends_like_a_sentence(plain)) return plain;
    drop_open_end(plain);
    return plain + '.';
}

bool has_words(std::string_view text) {
    const std::string plain = spoken_text(text);
    for (std::string_view rest = plain; !rest.empty();) {
        if (is_word_character(take_character(rest))) return true;
    }
    return false;
}

}  // namespace cuewell
