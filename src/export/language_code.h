#pragma once

#include <optional>
#include <string>

namespace cuewell {

/// The three letters that ID3 has for a language: "deu" of "de-AT".
///
/// Shape:  as ISO 639-2/T; a code of three letters stays; nothing for a language that is not known here.
/// Source: ISO 639-1 and 639-2, for the languages that eSpeak NG speaks.
[[nodiscard]] std::optional<std::string> three_letter_language(const std::string& code);

}  // namespace cuewell
