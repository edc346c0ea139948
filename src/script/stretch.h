#pragma once

#include "base/diagnostic.h"
#include "config/pronunciations.h"
#include "script/acceptance.h"
#include "script/position.h"
#include "script/step.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

inline const std::array<std::string, 3> kLevelNames{"gentle", "moderate", "demanding"};

/// One exercise: what its head says, and its steps.
struct Stretch {
    std::string name;  ///< The file's name without its ending.
    std::string title;
    std::string spoken_title;  ///< As `title`, or how it is said where that differs.
    Position position = Position::standing;
    bool has_sides = false;
    std::vector<std::string> targets;
    std::vector<std::string> equipment;  ///< What one cannot do without; "strap|towel" are alternatives.
    std::vector<std::string> helpful;
    std::string level;
    std::string author;  ///< Who wrote it; may be empty, as the date.
    std::string date;    ///< YYYY-MM-DD.
    std::vector<std::string> strains;
    std::vector<Acceptance> accepted;  ///< Findings of the checker that are meant.
    Pronunciations pronunciations;
    std::vector<Step> opening;    ///< Done once, before any side.
    std::vector<Step> each_side;  ///< Done on each side; empty without sides.
    std::vector<Step> finish;     ///< Done once, at the end.
    SourceTextPtr source;
    SourceSpan where;  ///< Its head, where faults without a better place are told.
};

/// Reads a stretch as far as it can be read, for whoever has more to check in it.
///
/// Errors: all faults go to `faults`; the result is empty only where there is no head.
[[nodiscard]] std::optional<Stretch> read_stretch(const SourceTextPtr& source, std::string name, Diagnostics& faults);

/// Reads a stretch.
///
/// Errors: all faults go to `faults`; the result is empty where there was an error.
[[nodiscard]] std::optional<Stretch> parse_stretch(const SourceTextPtr& source, std::string name, Diagnostics& faults);

}  // namespace cuewell
