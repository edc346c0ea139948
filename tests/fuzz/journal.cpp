#include "session/journal.h"

#include "fuzz.h"
#include "memory_file.h"
#include "session/journal_line.h"

#include <chrono>
#include <string>

namespace cuewell::fuzz {

/// A journal that its owner edited.
void try_input(std::string_view input) {
    using namespace std::chrono_literals;
    const MemoryFile file(input);
    const Journal journal = read_journal(file.path());
    for (const JournalEntry& entry : journal.entries) {
        const std::string line = to_journal_line(entry);
        expect_shown(line);
        expect(line.size() < kLongestJournalLine, "a line of the journal is bounded");
        const auto again = read_journal_line(line);
        expect(again && to_journal_line(*again) == line, "a line of the journal comes back as it was written");
    }
    const std::string calendar = to_calendar(journal, 2026y / 11 / 21);
    expect(calendar.empty() == journal.entries.empty(), "there is a calendar of each journal");
    expect_shown(calendar);
}

}  // namespace cuewell::fuzz
