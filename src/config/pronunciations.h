#pragma once

#include "base/source.h"
#include "config/table.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace cuewell {

/// No word, spelling or row of phonemes has more characters.
inline constexpr std::size_t kLongestPronunciation = 80;

/// How a word is said: another spelling of it, or phonemes in eSpeak NG's own letters.
struct Pronunciation {
    std::string text;  ///< Without the slashes that phonemes are written between.
    bool is_phonemes = false;
    SourceSpan where{};

    /// Wherever they stand.
    friend bool operator==(const Pronunciation& a, const Pronunciation& b) {
        return a.text == b.text && a.is_phonemes == b.is_phonemes;
    }
};

/// Words in lower case, and how they are said.
using Pronunciations = std::map<std::string, Pronunciation>;

/// Reads a table of words: `piriformis = "pirri-formiss"`, or phonemes between slashes, `"/pIrIf'o@mIs/"`.
///
/// Shape:  nothing invisible is left in words and spellings, as nothing is in a cleaned text.
/// Errors: a word, spelling or phoneme that a synthesizer could take for something else goes to `faults`, and is left
///         out.
[[nodiscard]] Pronunciations read_pronunciations(const Table& words, Diagnostics& faults);

/// Whether the text could be phonemes as eSpeak NG writes them, and can be nothing else; whether a language has them
/// all is not looked at.
///
/// Shape:  words of letters, digits and `#%'*,-.:;=?@^|~` with single spaces between; a letter or `@` in each, for the
///         others are marks on those; at most `kLongestPronunciation` characters.
/// Why:    `_^_` would be followed by a language, whose name eSpeak NG copies without looking at its length (1.51), and
///         `]]` would end the phonemes. Left out with `_`, `[` and `]` are quotes, slashes and `!`, which no word of
///         English, German, French or Spanish needs.
/// Source: the phonemes of these four languages in the file `phontab` of eSpeak NG 1.51.
[[nodiscard]] bool are_phonemes(std::string_view text);

}  // namespace cuewell
