#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// The text as a synthesizer may safely be given it: one line of words and punctuation that ends like a sentence.
///
/// Shape:  valid UTF-8; no control, bidirectional, invisible or private characters and no broken UTF-8; single spaces;
///         no `[[`…`]]`, which holds phonemes, no `<`…`>`, which holds markup, and none of Markdown's `*` and
///         backticks; ends in sentence punctuation, so that the voice falls. Empty where there is no word in it.
///         Cleaning twice changes nothing.
/// Why:    a script may come from anywhere; in eSpeak NG 1.51 the character 0x01 opens a command, phoneme marks can
///         crash it and markup can open files.
[[nodiscard]] std::string clean_text(std::string_view text);

/// What of a text is spoken: without what nobody sees or says, in single spaces, with plain apostrophes inside words and
/// its letters in one piece with their marks. Words are looked for in it.
[[nodiscard]] std::string spoken_text(std::string_view text);

/// The text as it may safely be shown: without what nobody sees, but for joiners between letters of scripts that are
/// spelled with them, as Persian is; in single spaces.
[[nodiscard]] std::string visible_text(std::string_view text);

/// Whether there is anything in the text that can be said.
[[nodiscard]] bool has_words(std::string_view text);

}  // namespace cuewell
