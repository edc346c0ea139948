#include "cli/bench.h"

#include "base/errors.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"

#include <algorithm>
#include <thread>

namespace cuewell {
namespace {

/// At least two: while a session is measured, what is heard next must not wait.
int worker_count() { return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 2U, 8U)); }

}  // namespace

void tell_remarks(const std::vector<Diagnostic>& warnings, const PlanNotes& notes, bool strict) {
    if (strict && !warnings.empty()) throw ScriptError(warnings);
    tell_faults(warnings);
    for (const std::string& note : notes) tell(printable(note) + "\n");
}

Bench::Bench(const Places& places)
    : espeak_(worker_count()),
      workshop_{places, espeak_, worker_count(),
                [this](std::size_t done, std::size_t all) {
                    throw_if_interrupted();
                    progress_.show("speaking", static_cast<double>(done) / static_cast<double>(all));
                },
                throw_if_interrupted} {}

PreparedSession Bench::prepare(const SessionOptions& options, bool strict) {
    PreparedSession session = prepare_session(options, workshop_);
    progress_.clear();
    tell_remarks(session.warnings, session.notes, strict);
    return session;
}

WriteProgress Bench::writing() {
    return [this](Frames done, Frames all) {
        throw_if_interrupted();
        const double whole = std::max<double>(1.0, static_cast<double>(all.count()));
        progress_.show("writing", static_cast<double>(done.count()) / whole);
    };
}

}  // namespace cuewell
