#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace cuewell {

/// Every distinct word that the scripts of one language hold for the ear, in lower case: lines and cues of both sides,
/// titles and all phrases. Hyphens and apostrophes inside a word belong to it.
///
/// Needs:  `scripts` is a folder such as scripts/en.
/// Errors: std::runtime_error where a script has a fault.
[[nodiscard]] std::set<std::string> words_of_scripts(const std::filesystem::path& scripts);

/// The words of one text, put in.
void add_words(std::string_view text, std::set<std::string>& words);

}  // namespace cuewell
