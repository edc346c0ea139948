#include "fuzz.h"
#include "script_promises.h"

namespace cuewell::fuzz {

/// The text of a routine.
void try_input(std::string_view input) {
    const SourceTextPtr source = readable_text(input);
    if (source) expect_promises(source, ScriptKind::routine);
}

}  // namespace cuewell::fuzz
