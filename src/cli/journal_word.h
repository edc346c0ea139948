#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// The one word that a line holds: its first, without what nobody sees, at most 40 characters; nothing where there is none.
[[nodiscard]] std::optional<std::string> journal_word(std::string_view line);

/// Asks whoever sits at the terminal for a word.
///
/// Shape:  nothing where either is no terminal, where the program is in the background, after Ctrl-C, or where nobody
///         answers in `time`. Keys that were pressed before do not count.
/// Needs:  no RawTerminal, so that the line can be edited.
[[nodiscard]] std::optional<std::string> ask_for_word(int input, int output,
                                                      std::chrono::seconds time = std::chrono::seconds(60));

}  // namespace cuewell
