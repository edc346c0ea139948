#pragma once

#include "support/plain_phrases.h"

#include <string>
#include <string_view>

namespace cuewell::test {

/// What one rule tells about a script, as a person reads it; empty where it finds nothing.
///
/// Shape:  a stretch is arm.md, with the title "Arm", standing and without sides where its head does not say more; its
///         body begins on line 5, or later by the lines of `head`. A routine is day.md, its body begins on line 4; it may
///         list the bundled stretches, and `arm`, whose script is given. The words of the checker are the English ones.
/// Units:  plain phrases, a second between sentences, two between paragraphs, 100 ms a byte of text; a voice of 130 words a
///         minute.
/// Errors: std::runtime_error where the script has faults of its own, or there is no such rule.
[[nodiscard]] std::string found_in_stretch(const std::string& rule, std::string_view body, std::string_view head = "",
                                           const Phrasebook& phrases = plain_phrases());
[[nodiscard]] std::string found_in_routine(const std::string& rule, std::string_view body, std::string_view arm = "");

}  // namespace cuewell::test
