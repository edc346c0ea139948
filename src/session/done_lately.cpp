#include "session/done_lately.h"

#include "base/errors.h"
#include "session/journal.h"
#include "session/journal_line.h"
#include "session/journal_stretches.h"
#include "session/kept_files.h"

#include <algorithm>

namespace cuewell {
namespace {

/// As far as a day that varies looks back: two weeks of choices, which know of a week before them.
constexpr std::uint64_t kDays = 21;

std::vector<JournalEntry> entries_before(const Places& places, std::uint64_t day) {
    if (places.state.empty()) return {};
    std::vector<JournalEntry> entries;
    try {
        entries = read_journal(journal_file(places)).entries;
    } catch (const Failure&) {
        // Whoever wants to see the journal is told there; here it only decides between equals.
    }
    std::erase_if(entries, [&](const JournalEntry& entry) {
        const std::uint64_t number = day_number(entry.day);
        return number >= day || day - number > kDays;
    });
    return entries;
}

}  // namespace

std::vector<SessionDone> done_lately(const Places& places, const Shelf& shelf, std::uint64_t day,
                                     const std::string& except) {
    std::vector<SessionDone> done;
    JournalStretches stretches(shelf);
    for (const JournalEntry& entry : entries_before(places, day)) {
        const bool is_choice = entry.done.has_value();
        if (entry.routine == journal_name(except) && !is_choice) continue;
        done.push_back({day_number(entry.day), stretches.of(entry), is_choice});
    }
    return done;
}

}  // namespace cuewell
