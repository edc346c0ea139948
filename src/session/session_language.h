#pragma once

#include "config/pronunciations.h"
#include "script/library.h"
#include "script/phrasebook.h"
#include "session/options.h"
#include "session/places.h"

#include <optional>

namespace cuewell {

/// What a session has by its language, and not by its scripts.
struct LanguageWords {
    std::optional<Phrasebook> phrases;
    bool has_own_phrases = false;  ///< They are the user's, and not those that come with the program.
    Pronunciations own;            ///< How the user wants words said.
};

/// Reads the phrases and the user's pronunciations of the session's language.
///
/// Shape:  with a `source` in that language what it holds, and else what comes with the program, not what this user
///         has: or the session would be another one. `source` may be null.
/// Errors: faults go to `faults`, and the phrases are then empty; UsageError for a language that is not there.
[[nodiscard]] LanguageWords read_language(const SessionOptions& options, const SessionSource* source,
                                          const Places& places, const KnownNames& names, Diagnostics& faults);

}  // namespace cuewell
