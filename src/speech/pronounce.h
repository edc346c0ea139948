#pragma once

#include "config/pronunciations.h"

#include <string>
#include <string_view>

namespace cuewell {

/// What becomes of a pronunciation in phonemes: eSpeak NG can say it, another synthesizer says the word as it is
/// written.
enum class PhonemeUse { left_out, between_marks };

/// The text with every word of `pronunciations` said as it stands there: spelled so, or as phonemes between the marks
/// of an `Utterance`.
///
/// Shape:  whole words only, the longest that fits first, in either case of A to Z; what was put in is not looked at
///         again. A capital at the start of a word stays one: after a full stop, eSpeak NG takes a small letter for the
///         same sentence (1.51). A word that an apostrophe joins to another keeps its letters where it would be
///         phonemes, for eSpeak NG would spell out what is left of "it's" or "l'âme"; such a word can have a
///         pronunciation of its own.
/// Needs:  cleaned text, which holds no mark; pronunciations as read_pronunciations gives them. The result is then as
///         clean, but for our own marks, which another cleaning would take away.
[[nodiscard]] std::string pronounce(std::string_view text, const Pronunciations& pronunciations,
                                    PhonemeUse phonemes = PhonemeUse::left_out);

}  // namespace cuewell
