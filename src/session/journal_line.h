#pragma once

#include "session/journal.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// A line of the journal has at most so many bytes, its end included.
inline constexpr std::size_t kLongestJournalLine = 4'096;

/// A text as a name that stands between blanks and commas; names of files that are none are possible.
[[nodiscard]] std::string journal_name(std::string_view text);

/// An entry as its line, without the end. Names that no longer fit are told by a last one: `…`.
[[nodiscard]] std::string to_journal_line(const JournalEntry& entry);

/// The entry that stands in a line without its end; nothing where there is none.
[[nodiscard]] std::optional<JournalEntry> read_journal_line(std::string_view line);

}  // namespace cuewell
