#pragma once

#include "base/time.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// No session in the journal is longer.
inline constexpr int kMostJournalMinutes = 9'999;

/// One session in the journal.
struct JournalEntry {
    std::chrono::year_month_day day;
    std::string routine;               ///< Its name.
    int minutes = 0;                   ///< Done, rounded to the nearest.
    std::vector<std::string> skipped;  ///< Names of stretches.
    std::string word;                  ///< One word of the listener's own; may be empty.
    /// Names of stretches, also none at all; not there where the list of the routine tells them.
    std::optional<std::vector<std::string>> done{};
    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

/// The journal: a line a session in a text file that one can read, edit and delete. It never leaves the machine.
///
/// Shape:  `2026-11-20  back-care  28 min  skipped: sphinx, hip-airplanes  word: easy`, with any blanks between; before
///         what was skipped, `did: cat-cow, sphinx`, or `did: -` for none. A line that cannot be read is passed over and
///         kept; one that is empty or begins with `#` is a note.
struct Journal {
    std::vector<JournalEntry> entries;  ///< In the order of the file.
    std::size_t unread = 0;             ///< Lines that are none.
};

/// Reads a journal that its owner may have edited.
///
/// Errors: Failure where there is a file that cannot be read, or one of more than 16 MiB; none where there is no file.
[[nodiscard]] Journal read_journal(const std::filesystem::path& file);

/// Adds a line, and the folder where it is missing; what stands in the file stays.
///
/// Shape:  one write at the file's end, so that programs that add at the same time do not mix their lines. What cannot
///         stand in a line is left out of names and words; a name that holds such characters gets a `-` in their place.
/// Needs:  a day that exists, from the year 1 to 9999.
/// Errors: Failure that names the file; it then holds what it held before.
void add_to_journal(const std::filesystem::path& file, const JournalEntry& entry);

/// The weeks of a journal as a calendar for people: a line a week, Monday first, with the minutes of each day, and how
/// many sessions and minutes a week had.
///
/// Shape:  from the week of the first entry, but at most `weeks` of them, to the week of `today`, in 72 columns.
///         Empty where the journal is.
[[nodiscard]] std::string to_calendar(const Journal& journal, std::chrono::year_month_day today, int weeks = 12);

}  // namespace cuewell
