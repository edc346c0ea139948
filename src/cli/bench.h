#pragma once

#include "cli/terminal.h"
#include "publish/render.h"
#include "session/prepare.h"

namespace cuewell {

/// Tells what did not go quite as wished; with `strict` a warning is a fault.
///
/// Errors: ScriptError.
void tell_remarks(const std::vector<Diagnostic>& warnings, const PlanNotes& notes, bool strict);

/// The synthesizer and a line of progress, for as long as a session is being made.
class Bench {
public:
    explicit Bench(const Places& places);

    [[nodiscard]] const Workshop& workshop() const { return workshop_; }

    /// A session that is laid out; what did not go quite as wished is told.
    [[nodiscard]] PreparedSession prepare(const SessionOptions& options, bool strict);

    /// Shows how far the writing is; throws Interrupted.
    [[nodiscard]] WriteProgress writing();

    /// Takes the line of progress away.
    void clear() { progress_.clear(); }

private:
    Espeak espeak_;
    ProgressLine progress_;
    Workshop workshop_;
};

}  // namespace cuewell
