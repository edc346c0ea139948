#pragma once

#include <string>
#include <vector>

namespace cuewell {

/// The version of eSpeak NG that is linked: "1.51".
[[nodiscard]] std::string espeak_version();

/// How eSpeak NG would say each of the texts, in its own letters; in a process of its own.
///
/// Needs:  texts in eSpeak NG's own form, as espeak_text gives them.
/// Errors: std::runtime_error where it cannot be asked.
[[nodiscard]] std::vector<std::string> espeak_phonemes(const std::string& voice, const std::vector<std::string>& texts);

}  // namespace cuewell
