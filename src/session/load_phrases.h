#pragma once

#include "base/diagnostic.h"
#include "script/library.h"
#include "script/phrasebook.h"
#include "session/names.h"

#include <optional>

namespace cuewell {

/// Reads a phrase file and checks the chimes that it names.
///
/// Errors: faults go to `faults`; the result is then empty. Failure where the file cannot be read.
[[nodiscard]] std::optional<Phrasebook> load_phrases(const NamedFile& file, const KnownNames& names,
                                                     Diagnostics& faults);

/// The same for phrases whose text is at hand.
[[nodiscard]] std::optional<Phrasebook> load_phrases(const SourceTextPtr& source, const KnownNames& names,
                                                     Diagnostics& faults);

}  // namespace cuewell
