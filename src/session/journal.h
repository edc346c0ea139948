#pragma once

#include "base/time.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {

/// One session in the journal.
struct JournalEntry {
    std::chrono::year_month_day day;
    std::string routine;               ///< Its name.
    int minutes = 0;                   ///< Done, rounded to the nearest.
    std::vector<std::string> skipped;  ///< Names of stretches.
    std::string word;                  ///< One word of the listener's own; may be empty.
};

/// The journal: a line a session in a text file that one can read, edit and delete. It never leaves the machine.
///
/// Shape:  `2026-11-20  back-care  28 min  skipped: sphinx, hip-airplanes  word: easy`. A line that cannot be read is
///         passed over and kept.
struct Journal {
    std::vector<JournalEntry> entries;  ///< In the order of the file.
    std::size_t unread = 0;             ///< Lines that are none.
};

/// Errors: Failure where there is a file that cannot be read; none where there is no file.
[[nodiscard]] Journal read_journal(const std::filesystem::path& file);

/// Adds a line, and the folder where it is missing; what stands in the file stays.
///
/// Errors: Failure that names the file.
void add_to_journal(const std::filesystem::path& file, const JournalEntry& entry);

/// The weeks of a journal as a calendar for people: a line a week, Monday first, with the minutes of each day, and how
/// many sessions and minutes a week had.
///
/// Shape:  from the week of the first entry, but at most `weeks` of them, to the week of `today`.
[[nodiscard]] std::string to_calendar(const Journal& journal, std::chrono::year_month_day today, int weeks = 12);

}  // namespace cuewell
