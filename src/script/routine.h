#pragma once

#include "base/diagnostic.h"
#include "config/pronunciations.h"
#include "script/acceptance.h"
#include "script/ambience_wish.h"
#include "script/body.h"
#include "script/chime_wishes.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A stretch that a routine lists, and the routine's words after it.
struct RoutineItem {
    Item item;
    SourceSpan where;
    std::vector<Step> words_after;
};

/// An ordered list of stretches with words around it.
struct Routine {
    std::string name;
    std::string title;
    std::string description;
    std::string level;
    std::string author;  ///< Who wrote it; may be empty, as the date.
    std::string date;    ///< YYYY-MM-DD.
    bool has_own_safety_words = false;
    bool has_own_overview = false;     ///< Its author tells what one needs and which way it goes.
    bool tells_needs_only = false;     ///< What is only good to have is not told.
    std::vector<Acceptance> accepted;  ///< Findings of the checker that are meant.
    AmbienceWish ambience;
    ChimeWishes chimes;
    Pronunciations pronunciations;
    std::vector<Step> opening;
    std::vector<RoutineItem> items;
    SourceTextPtr source;
    SourceSpan where;
};

/// The names of the stretches that a routine lists, each as often as it is listed.
[[nodiscard]] std::vector<std::string> listed_stretches(const Routine& routine);

/// Reads a routine as far as it can be read, for whoever has more to check in it.
///
/// Errors: all faults go to `faults`; the result is empty only where there is no head.
[[nodiscard]] std::optional<Routine> read_routine(const SourceTextPtr& source, std::string name, Diagnostics& faults);

/// Reads a routine.
///
/// Errors: all faults go to `faults`; the result is empty where there was an error. Whether the stretches that it
///         lists exist is checked where the library is known.
[[nodiscard]] std::optional<Routine> parse_routine(const SourceTextPtr& source, std::string name, Diagnostics& faults);

/// Whether a script of unknown kind is a routine: it lists stretches, and its head has no position as a stretch has.
[[nodiscard]] bool looks_like_routine(const SourceText& source);

}  // namespace cuewell
