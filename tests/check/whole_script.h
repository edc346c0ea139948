#pragma once

#include <string>
#include <string_view>

namespace cuewell::test {

/// Everything that the rules tell about a whole script, as a person reads it; empty where they find nothing.
///
/// Shape:  a stretch is arm.md, a routine day.md; it may list the bundled stretches. Phrases and words are the English
///         ones, spoken at 75 ms a byte of text, about the 130 words a minute of the default voice; a digit takes
///         as long as six letters.
/// Errors: std::runtime_error where the script has faults of its own.
[[nodiscard]] std::string told_of(std::string_view script);

/// The ids of the rules that tell something of it, each once, with blanks between them.
[[nodiscard]] std::string rules_telling_of(std::string_view script);

}  // namespace cuewell::test
