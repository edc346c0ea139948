#include "session/guidance_choice.h"

#include "base/errors.h"
#include "base/sentence_parts.h"
#include "base/suggest.h"
#include "session/journal.h"
#include "session/journal_line.h"
#include "session/journal_stretches.h"
#include "session/kept_files.h"
#include "session/names.h"
#include "session/session_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// So often everything is said.
constexpr int kTimesInFull = 3;
/// Who broke off sooner has hardly heard what there is to do, where the journal does not name it.
constexpr int kLeastMinutes = 3;

/// How often things were heard, by name.
struct TimesHeard {
    int routine = 0;
    std::map<std::string, int> stretches;
};

TimesHeard times_heard(const SessionOptions& options, const LoadedRoutine& loaded, const Places& places,
                       std::chrono::sys_days today) {
    const Shelf shelf = shelf_of(places, options.language);
    const std::string name = journal_name(loaded.routine.name);
    TimesHeard times;
    JournalStretches known(shelf);
    for (const JournalEntry& entry : read_journal(journal_file(places)).entries) {
        if (std::chrono::sys_days(entry.day) > today) continue;
        if (!entry.done && entry.minutes < kLeastMinutes) continue;
        if (entry.done && entry.done->empty()) continue;
        if (entry.routine == name) ++times.routine;
        const std::vector<std::string> done = known.of(entry);
        for (const std::string& stretch : std::set<std::string>(done.begin(), done.end())) ++times.stretches[stretch];
    }
    return times;
}

/// The stretches of the routine that are still told in full, in its order.
std::vector<std::string> new_stretches(const LoadedRoutine& loaded, const TimesHeard& times) {
    std::vector<std::string> names;
    for (const RoutineItem& listed : loaded.routine.items) {
        const std::string& name = listed.item.stretch;
        const auto heard = times.stretches.find(name);
        const bool is_new = heard == times.stretches.end() || heard->second < kTimesInFull;
        if (is_new && std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
}

std::string note_on(const LoadedRoutine& loaded, const std::vector<std::string>& in_full) {
    if (in_full.size() == loaded.library.size())
        return "guidance: full, as each stretch is the first three times that the journal has it";
    if (in_full.empty())
        return "guidance: familiar, as the journal has every stretch three times; --guidance full tells everything";
    return fmt::format("guidance: familiar, but full for {}, which the journal does not have three times",
                       listed(in_full));
}

void choose_by_journal(SessionOptions& options, const LoadedRoutine& loaded, const TimesHeard& times,
                       PlanNotes& notes) {
    const std::vector<std::string> in_full = new_stretches(loaded, times);
    const std::set<std::string> told(in_full.begin(), in_full.end());
    // A stretch by itself has no words around it.
    const bool is_new = loaded.is_single_stretch ? !told.empty() : times.routine < kTimesInFull;
    options.guidance = is_new ? Guidance::full : Guidance::familiar;
    for (const auto& [name, stretch] : loaded.library) {
        if (told.contains(name) != is_new) options.told_otherwise.insert(name);
    }
    notes.push_back(note_on(loaded, in_full));
}

/// Whether the file that a session is made from has that stretch inside.
bool is_inside(const SessionOptions& options, const std::string& name) {
    return options.source && std::ranges::any_of(options.source->files, [&](const SourceFile& file) {
               return file.kind == SourceKind::stretch && std::filesystem::path(file.label).stem() == name;
           });
}

/// A session need not have every stretch that a setting names, or that its file has: only what is none is told.
void check_names(SessionOptions& options, const LoadedRoutine& loaded, const Places& places) {
    const Shelf shelf = shelf_of(places, options.language);
    std::erase_if(options.told_otherwise, [&](const std::string& name) {
        if (loaded.library.contains(name)) return false;
        return is_inside(options, name) || shelf.find(ScriptKind::stretch, name).has_value();
    });
    std::vector<std::string> known;
    for (const auto& [name, stretch] : loaded.library) known.push_back(name);
    for (const std::string& name : options.told_otherwise) {
        if (loaded.library.contains(name)) continue;
        throw UsageError(fmt::format("--guidance: there is no \"{}\" in \"{}\"; {}", name, loaded.routine.name,
                                     suggestion(name, known)));
    }
}

}  // namespace

void choose_guidance(SessionOptions& options, const LoadedRoutine& routine, const Places& places,
                     std::chrono::year_month_day today, PlanNotes& notes) {
    check_names(options, routine, places);
    if (!options.guidance_fades) return;
    options.guidance_fades = false;
    // Whatever the settings have: it was asked to be chosen.
    options.guidance = Guidance::full;
    if (!options.keeps_journal || places.state.empty()) {
        notes.emplace_back("guidance: full, as no journal is kept that could tell more");
        return;
    }
    try {
        choose_by_journal(options, routine, times_heard(options, routine, places, today), notes);
    } catch (const Failure& failure) {
        notes.push_back(fmt::format("guidance: full; {}", failure.what()));
    }
}

}  // namespace cuewell
