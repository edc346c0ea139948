#include "session/done_lately.h"

#include "base/errors.h"
#include "script/routine.h"
#include "session/journal.h"
#include "session/journal_line.h"
#include "session/kept_files.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace cuewell {
namespace {

constexpr std::uint64_t kDays = 7;

std::vector<JournalEntry> entries_before(const Places& places, std::uint64_t day) {
    if (places.state.empty()) return {};
    std::vector<JournalEntry> entries;
    try {
        entries = read_journal(journal_file(places)).entries;
    } catch (const Failure&) {
        // Whoever wants to see the journal is told there; here it only decides between equals.
    }
    std::erase_if(entries, [&](const JournalEntry& entry) {
        const auto since_1970 = std::chrono::sys_days(entry.day).time_since_epoch().count();
        const auto number = since_1970 < 0 ? 0 : static_cast<std::uint64_t>(since_1970);
        return number >= day || number + kDays < day;
    });
    return entries;
}

/// Knows what routines list, and reads each of them once.
class RoutineLists {
public:
    explicit RoutineLists(const Shelf& shelf) : shelf_(shelf), routines_(shelf.all(ScriptKind::routine)) {}

    /// By the name that the journal has for it. Nothing where there is no such routine any more.
    const std::vector<std::string>& stretches_of(const std::string& name) {
        const auto [list, is_new] = lists_.try_emplace(name);
        if (is_new) list->second = read(name);
        return list->second;
    }

private:
    [[nodiscard]] std::vector<std::string> read(const std::string& name) const {
        const auto written = [](const ScriptFile& file) { return journal_name(file.name); };
        const auto file = std::ranges::find(routines_, name, written);
        if (file == routines_.end())
            return shelf_.find(ScriptKind::stretch, name) ? std::vector{name} : std::vector<std::string>{};
        try {
            Diagnostics faults;
            const SourceTextPtr source = read_script(*file, faults);
            const auto routine = source ? parse_routine(source, file->name, faults) : std::nullopt;
            std::vector<std::string> stretches;
            if (!routine) return stretches;
            for (const RoutineItem& item : routine->items) stretches.push_back(item.item.stretch);
            return stretches;
        } catch (const Failure&) {
            return {};
        }
    }

    const Shelf& shelf_;
    std::vector<ScriptFile> routines_;
    std::map<std::string, std::vector<std::string>> lists_;
};

}  // namespace

DoneLately done_lately(const Places& places, const Shelf& shelf, std::uint64_t day, const std::string& except) {
    DoneLately done;
    RoutineLists lists(shelf);
    for (const JournalEntry& entry : entries_before(places, day)) {
        if (entry.routine == journal_name(except)) continue;
        for (const std::string& stretch : lists.stretches_of(entry.routine)) {
            const bool was_skipped = std::ranges::find(entry.skipped, journal_name(stretch)) != entry.skipped.end();
            if (!was_skipped) ++done[stretch];
        }
    }
    return done;
}

}  // namespace cuewell
