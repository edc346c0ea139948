#include "check/heard_text.h"

#include "base/composed_text.h"
#include "base/text_characters.h"
#include "base/utf8.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// Typographic ones: as plain ones they stand beside a word, and end nothing.
bool is_quotation_mark(char32_t character) {
    return (character >= U'\u201A' && character <= U'\u201F') || character == U'\u00AB' || character == U'\u00BB' ||
           character == U'\u2039' || character == U'\u203A';
}

/// An emoji or another symbol that is no letter.
bool is_picture(char32_t character) {
    return (character >= 0x2600 && character <= 0x27BF) || (character >= 0x1F000 && character <= 0x1FFFF);
}

/// The plain character that is heard for this one: none where it is not heard, itself where it is like no other.
std::optional<char32_t> heard_for(char32_t character) {
    if (is_space_character(character)) return U' ';
    if (is_unspoken_character(character) || character == U'*' || character == U'`') return std::nullopt;
    if (is_quotation_mark(character)) return U'"';
    if (character == U'\u2018' || character == U'\u2019' || character == U'\u02BC' || character == U'\u00B4')
        return U'\'';
    if (is_picture(character)) return U' ';
    if (character == U'\u2010' || character == U'\u2011') return U'-';
    return character;
}

/// A character with the marks on it, and where it stands.
struct Letter {
    std::string heard;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> letters;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t begin = text.size() - rest.size();
        const auto character = heard_for(take_character(rest));
        const std::size_t end = text.size() - rest.size();
        if (!character) continue;
        if (letters.empty() || !is_letter_mark(*character)) letters.push_back({{}, begin, end});
        append_character(letters.back().heard, *character);
        letters.back().end = end;
    }
    return letters;
}

HeardText as_written(std::string_view text) {
    HeardText same{std::string(text), std::vector<std::size_t>(text.size())};
    std::iota(same.offsets.begin(), same.offsets.end(), std::size_t{0});
    return same;
}

}  // namespace

HeardText heard_text(std::string_view text) {
    if (find_invalid_utf8(text)) return as_written(text);
    HeardText heard;
    heard.text.reserve(text.size());
    heard.offsets.reserve(text.size());
    for (const Letter& letter : letters_of(text)) {
        heard.text += composed_text(letter.heard);
        for (std::size_t byte = 0; heard.offsets.size() < heard.text.size(); ++byte)
            heard.offsets.push_back(std::min(letter.begin + byte, letter.end - 1));
        // Whoever takes all of it takes its marks along.
        heard.offsets.back() = letter.end - 1;
    }
    return heard;
}

}  // namespace cuewell
