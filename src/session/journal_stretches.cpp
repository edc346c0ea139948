#include "session/journal_stretches.h"

#include "base/errors.h"
#include "script/routine.h"
#include "session/journal_line.h"

#include <algorithm>
#include <cstddef>

namespace cuewell {

JournalStretches::JournalStretches(const Shelf& shelf) : shelf_(shelf), routines_(shelf.all(ScriptKind::routine)) {}

std::vector<std::string> JournalStretches::of(const JournalEntry& entry) {
    std::vector<std::string> stretches = entry.done ? *entry.done : listed_in(entry.routine);
    std::erase_if(stretches, [&](const std::string& stretch) {
        return std::ranges::find(entry.skipped, journal_name(stretch)) != entry.skipped.end();
    });
    return stretches;
}

const std::vector<std::string>& JournalStretches::listed_in(const std::string& routine) {
    const auto [list, is_new] = lists_.try_emplace(routine);
    if (is_new) list->second = read(routine);
    return list->second;
}

std::vector<std::string> JournalStretches::read(const std::string& routine) const {
    const auto written = [](const ScriptFile& file) { return journal_name(file.name); };
    const auto file = std::ranges::find(routines_, routine, written);
    if (file == routines_.end())
        return shelf_.find(ScriptKind::stretch, routine) ? std::vector{routine} : std::vector<std::string>{};
    try {
        Diagnostics faults;
        const SourceTextPtr source = read_script(*file, faults);
        const auto read = source ? parse_routine(source, file->name, faults) : std::nullopt;
        return read ? listed_stretches(*read) : std::vector<std::string>();
    } catch (const Failure&) {
        return {};
    }
}

std::vector<std::string> stretches_done(const Plan& plan, PassPlace begin, const LivePlace& end) {
    // In the welcome.
    if (!end.is_past_stretches && !end.due) return {};
    const std::size_t last =
        end.is_past_stretches ? plan.stretches.size() : end.due->stretch + (end.due->pass > 0 ? 1 : 0);
    std::vector<std::string> names;
    for (std::size_t at = begin.stretch; at < last; ++at) {
        if (end.left_out.contains(at)) continue;
        const std::string& name = plan.stretches[at].stretch->name;
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
}

std::uint64_t day_number(std::chrono::year_month_day day) {
    const auto since_1970 = std::chrono::sys_days(day).time_since_epoch().count();
    return since_1970 < 0 ? 0 : static_cast<std::uint64_t>(since_1970);
}

}  // namespace cuewell
