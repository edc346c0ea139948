#include "session/compose_length.h"

#include "base/errors.h"
#include "session/compose.h"
#include "session/session_length.h"

#include <utility>

namespace cuewell {

std::string trouble_with_length(const std::filesystem::path& routine, SessionOptions options,
                                const Workshop& workshop) {
    options = without_arrange_wishes(std::move(options));
    options.routine = routine.string();
    options.source = nullptr;
    try {
        (void)of_wished_length(read_session(options, workshop), workshop);
        return {};
    } catch (const UsageError& refusal) {
        return refusal.what();
    }
}

}  // namespace cuewell
