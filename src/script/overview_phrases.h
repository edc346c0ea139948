#pragma once

#include "base/diagnostic.h"
#include "config/table.h"
#include "script/phrase.h"

#include <map>
#include <string>

namespace cuewell {

/// How the program tells at the start what a session asks of someone: `[overview]` and `[things]` of phrases.toml.
struct OverviewPhrases {
    Phrase standing;     ///< All is done standing.
    Phrase off_floor;    ///< All is done standing or on a chair.
    Phrase floor;        ///< All is done on the floor.
    Phrase floor_once;   ///< Standing first, then the floor to the end.
    Phrase floor_last;   ///< On a chair first, then the floor to the end.
    Phrase floor_trips;  ///< Any other way; how often one goes down.

    /// For so many minutes, one sentence for each position on the floor.
    Phrase seated, kneeling, hands_and_knees, face_down, face_up;

    Phrase equipment, helpful;
    Phrase either;          ///< One thing or another.
    Phrase list, list_end;  ///< One thing and the next ones, one thing and the last one.

    std::map<std::string, std::string> things;  ///< What a script calls a thing, and how that is said.
};

/// Reads `[overview]`; the result has no things yet.
///
/// Errors: go to `faults`. Every key must be there.
[[nodiscard]] OverviewPhrases read_overview_phrases(const Table& table, Diagnostics& faults);

/// Reads `[things]`.
///
/// Errors: go to `faults`: words that are none, or too long to be said in a list.
[[nodiscard]] std::map<std::string, std::string> read_things(const Table& table, Diagnostics& faults);

}  // namespace cuewell
