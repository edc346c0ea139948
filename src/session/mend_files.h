#pragma once

#include "base/diagnostic.h"
#include "base/on_wait.h"
#include "session/check.h"

#include <string>
#include <vector>

namespace cuewell {

/// What came of mending files.
struct MendedFiles {
    std::vector<Diagnostic> made;       ///< The faults that were mended, in the order of the files.
    std::vector<std::string> left_out;  ///< A sentence for each file that was left as it is though it could be mended.
};

/// Writes the mends that are certain into the user's own files, each whole or not at all.
///
/// Shape:  all other bytes stay. Of mends at the same spot the first is made; what is left another check finds. A file
///         that comes with the program, that is a link, or that was changed since it was checked is left as it is.
/// Errors: Failure where a file cannot be written; what `on_wait` throws.
[[nodiscard]] MendedFiles mend_files(const CheckResult& result, const OnWait& on_wait = {});

/// Takes back the mends that would drop acceptances of a script in which one was given its right name before, as `made`
/// tells: its author has not seen yet what became of it, and its reason would be gone.
void keep_renamed_acceptances(CheckResult& result, const std::vector<Diagnostic>& made);

}  // namespace cuewell
