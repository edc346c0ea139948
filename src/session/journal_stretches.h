#pragma once

#include "cue/cue_sheet.h"
#include "live/live_setup.h"
#include "plan/plan.h"
#include "script/shelf.h"
#include "session/journal.h"
#include "session/places.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cuewell {

/// Knows which stretches the sessions of a journal had: those that it names, else what their routines list today.
class JournalStretches {
public:
    explicit JournalStretches(const Shelf& shelf);

    /// By name, without what was skipped. Nothing where there is no such routine any more.
    [[nodiscard]] std::vector<std::string> of(const JournalEntry& entry);

private:
    [[nodiscard]] const std::vector<std::string>& listed_in(const std::string& routine);
    [[nodiscard]] std::vector<std::string> read(const std::string& routine) const;

    const Shelf& shelf_;
    std::vector<ScriptFile> routines_;
    std::map<std::string, std::vector<std::string>> lists_;
};

/// The stretches of a plan that a session did from where it began up to where it came to an end.
///
/// Shape: each once, in their order, with those that were skipped. One that was left in its first side or round is not
///        done, and neither is one for which there was no time.
[[nodiscard]] std::vector<std::string> stretches_done(const Plan& plan, PassPlace begin, const LivePlace& end);

/// The days since 1970, for days before that none.
[[nodiscard]] std::uint64_t day_number(std::chrono::year_month_day day);

}  // namespace cuewell
