#pragma once

#include "cue/cue_sheet.h"
#include "plan/plan.h"
#include "script/shelf.h"
#include "session/journal.h"
#include "session/places.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
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

/// The stretches of a plan that were done between two places in it: from where a session began up to where it was left, or
/// to its end where that is none. One that was left in its first side or round is not done, and neither is one whose
/// number is among those that were left out.
[[nodiscard]] std::vector<std::string> stretches_between(const Plan& plan, PassPlace begin,
                                                         const std::optional<PassPlace>& left,
                                                         const std::set<std::size_t>& left_out);

/// The days since 1970, for days before that none.
[[nodiscard]] std::uint64_t day_number(std::chrono::year_month_day day);

}  // namespace cuewell
