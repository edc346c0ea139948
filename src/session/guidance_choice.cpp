#include "session/guidance_choice.h"

#include "base/errors.h"
#include "session/journal.h"
#include "session/journal_line.h"
#include "session/kept_files.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

/// So often everything is said.
constexpr std::ptrdiff_t kTimesInFull = 3;
/// Who broke off sooner has hardly heard what there is to do.
constexpr int kLeastMinutes = 3;

std::ptrdiff_t times_heard(const Journal& journal, const std::string& routine) {
    return std::ranges::count_if(journal.entries, [&](const JournalEntry& entry) {
        return entry.routine == routine && entry.minutes >= kLeastMinutes;
    });
}

std::string times(std::ptrdiff_t number) { return fmt::format("{} time{}", number, number == 1 ? "" : "s"); }

Guidance by_times(const std::string& routine, std::ptrdiff_t done, PlanNotes& notes) {
    if (done < kTimesInFull) {
        notes.push_back(fmt::format("guidance: full, as it is the first three times; {} is in the journal {}", routine,
                                    times(done)));
        return Guidance::full;
    }
    notes.push_back(fmt::format("guidance: familiar, as {} is in the journal {}; --guidance full tells everything",
                                routine, times(done)));
    return Guidance::familiar;
}

}  // namespace

Guidance chosen_guidance(const SessionOptions& options, const std::string& routine, const Places& places,
                         PlanNotes& notes) {
    if (!options.guidance_fades) return options.guidance;
    if (!options.keeps_journal || places.state.empty()) {
        notes.emplace_back("guidance: full, as no journal is kept that could tell more");
        return Guidance::full;
    }
    try {
        const Journal journal = read_journal(journal_file(places));
        return by_times(routine, times_heard(journal, journal_name(routine)), notes);
    } catch (const Failure& failure) {
        notes.push_back(fmt::format("guidance: full; {}", failure.what()));
        return Guidance::full;
    }
}

}  // namespace cuewell
