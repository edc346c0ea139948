#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// A text in eSpeak NG's own form.
struct EspeakText {
    std::string text;
    bool has_phonemes = false;  ///< It is to be read with the flag espeakPHONEMES.
};

/// The text of an utterance as eSpeak NG may be given it, whatever it holds.
///
/// Shape:  control characters are spaces. What stands between the marks of an utterance becomes `[[`…`]]` where it can
///         be phonemes and is left out where it cannot; every other bracket of such a text becomes a round one, so that
///         nothing but ours is read as phonemes.
/// Why:    in plain text, too, the character 0x01 opens a command, and `[[`…`]]` without bounds crashes (1.51).
[[nodiscard]] EspeakText espeak_text(std::string_view utterance);

}  // namespace cuewell
