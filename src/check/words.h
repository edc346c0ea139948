#pragma once

#include "base/source.h"
#include "check/word_lists.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// A word in a text: letters, digits, apostrophes and dashes inside.
struct TextWord {
    std::string small;       ///< In small letters, with plain apostrophes.
    std::size_t offset = 0;  ///< In bytes.
    std::size_t size = 0;
    bool ends_clause = false;  ///< A comma, colon, semicolon, dash or the end of a sentence stands behind it.
    bool ends_sentence = false;
};

[[nodiscard]] std::vector<TextWord> words_of(std::string_view text);

/// Where in `words` the phrase stands, as whole words without case; empty where it does not.
///
/// Shape: the number of its first word, from `from` on. The last word of a phrase may be in the plural.
[[nodiscard]] std::optional<std::size_t> find_phrase(const std::vector<TextWord>& words, std::string_view phrase,
                                                     std::size_t from = 0);

/// Some words that follow each other.
struct WordRun {
    std::size_t first = 0;  ///< Its number.
    std::size_t size = 0;
};

/// Where `words` hold any of the phrases, none over a comma: "to the left, the chin low".
[[nodiscard]] std::vector<WordRun> runs_of(const std::vector<TextWord>& words, const Words& phrases);

/// Whether the text holds any of the phrases.
[[nodiscard]] bool holds_any(std::string_view text, const Words& phrases);

/// The first of the phrases that the text holds; null where there is none.
[[nodiscard]] const std::string* first_held(std::string_view text, const Words& phrases);

/// The text with blanks in the place of these phrases, in which words mean something else. None reaches over a comma.
[[nodiscard]] std::string without_phrases(std::string_view text, const Words& phrases);

/// Where a word or phrase stands in a line of a script; the whole line where it is not written so there.
[[nodiscard]] SourceSpan place_in(const SourceSpan& line, std::string_view phrase);

/// Where some bytes of a text stand, in the line that says it. A line with sides is written otherwise than it is heard:
/// there the words are looked for.
[[nodiscard]] SourceSpan place_in(const SourceSpan& line, std::string_view text, std::size_t offset, std::size_t size);

}  // namespace cuewell
