#pragma once

#include "base/diagnostic.h"
#include "config/table.h"
#include "script/phrase.h"

namespace cuewell {

/// How an audition tells the silences that it leaves out: `[audition]` of phrases.toml.
struct AuditionPhrases {
    Phrase title;  ///< What the whole is called.
    Phrase hold, rest, pause;
    Phrase count, breathe;
    Phrase again;  ///< So many more sides or rounds, the same word for word.

    Phrase seconds, minutes;  ///< Lengths, which fill {time}.
    Phrase minutes_seconds;   ///< Both.
};

/// Reads `[audition]`.
///
/// Errors: go to `faults`. Every key must be there.
[[nodiscard]] AuditionPhrases read_audition_phrases(const Table& table, Diagnostics& faults);

}  // namespace cuewell
