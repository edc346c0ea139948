#include "fuzz.h"
#include "script_promises.h"

namespace cuewell::fuzz {

/// The text of a stretch.
void try_input(std::string_view input) {
    const SourceTextPtr source = readable_text(input);
    if (source) expect_promises(source, ScriptKind::stretch);
}

}  // namespace cuewell::fuzz
