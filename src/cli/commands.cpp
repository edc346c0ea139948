#include "cli/commands.h"

#include "base/duration_text.h"
#include "base/errors.h"
#include "base/suggest.h"
#include "cli/interrupt.h"
#include "cli/render_targets.h"
#include "cli/terminal.h"
#include "session/check.h"
#include "session/listing.h"
#include "session/prepare.h"
#include "session/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>

#include <unistd.h>

namespace cuewell {
namespace {

int worker_count() { return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U)); }

/// Tells what did not go quite as wished; with `strict` a warning is a fault.
void tell_remarks(const PreparedSession& session, bool strict) {
    if (strict && !session.warnings.empty()) throw ScriptError(session.warnings);
    tell_faults(session.warnings);
    for (const std::string& note : session.notes) tell(note + "\n");
}

/// The synthesizer and a line of progress, for as long as a session is being made.
class Bench {
public:
    explicit Bench(const Places& places)
        : espeak_(worker_count()),
          workshop_{places, espeak_, worker_count(), [this](std::size_t done, std::size_t all) {
                        throw_if_interrupted();
                        progress_.show("speaking", static_cast<double>(done) / static_cast<double>(all));
                    }} {}

    const Workshop& workshop() const { return workshop_; }

    /// A session that is laid out; what did not go quite as wished is told.
    PreparedSession prepare(const SessionOptions& options, bool strict) {
        PreparedSession session = prepare_session(options, workshop_);
        progress_.clear();
        tell_remarks(session, strict);
        return session;
    }

    WriteProgress writing() {
        return [this](Frames done, Frames all) {
            throw_if_interrupted();
            const double whole = std::max<double>(1.0, static_cast<double>(all.count()));
            progress_.show("writing", static_cast<double>(done.count()) / whole);
        };
    }

private:
    Espeak espeak_;
    ProgressLine progress_;
    Workshop workshop_;
};

}  // namespace

int run_render(const RenderRequest& request, const Places& places) {
    const RenderTargets targets = targets_of(request);
    PreparedSession session;
    {
        Bench bench(places);
        session = prepare_session(request.session, bench.workshop());
        if (request.session.has_volume)
            session.notes.emplace_back("--volume is for playback; a file keeps its loudness");
        tell_remarks(session, request.strict);
        render_session(session, targets, bench.writing());
    }
    const Timeline& timeline = session.timeline;
    const double seconds = static_cast<double>(timeline.length.count()) / timeline.rate.hz;
    tell(fmt::format("{}: {}, {} ({:.3f} s), voice {}\n", targets.audio ? printable(request.output) : "standard output",
                     timeline.title, to_clock_text(to_duration(timeline.length, timeline.rate)), seconds,
                     timeline.voice));
    return kExitDone;
}

int run_plan(const PlanRequest& request, const Places& places) {
    Bench bench(places);
    const PreparedSession session = bench.prepare(request.session, request.strict);
    switch (request.form) {
        case PlanForm::table: print_result(to_table(session.timeline)); break;
        case PlanForm::json: print_result(to_json(session.timeline)); break;
        case PlanForm::cues: print_result(to_text(session.sheet)); break;
    }
    return kExitDone;
}

int run_list(const ListRequest& request, const Places& places) {
    if (std::ranges::find(kListKinds, request.kind) == kListKinds.end()) {
        throw UsageError(fmt::format("cannot list \"{}\"; {}", request.kind, suggestion(request.kind, kListKinds)));
    }
    const Listing listing = list_kind(request.kind, places, request.language);
    print_result(request.json ? to_json(listing) : to_text(listing));
    for (const std::string& unread : listing.unread) tell(fmt::format("cuewell: {}\n", unread));
    if (listing.items.empty()) tell(fmt::format("cuewell: there are no {}\n", request.kind));
    return listing.unread.empty() ? kExitDone : kExitFailed;
}

int run_show(const std::string& name, const std::string& language, const Places& places) {
    print_result(show(name, places, language));
    return kExitDone;
}

int run_check(const CheckRequest& request, const Places& places) {
    CheckResult result;
    {
        Bench bench(places);
        result = check_files(request.files, request.language, bench.workshop());
    }
    tell_faults(result.faults);
    for (const std::string& unread : result.unread) tell(fmt::format("cuewell: {}\n", unread));
    const auto is_error = [](const Diagnostic& fault) { return fault.severity == Severity::error; };
    const auto errors = std::ranges::count_if(result.faults, is_error);
    const auto warnings = static_cast<std::ptrdiff_t>(result.faults.size()) - errors;
    print_result(fmt::format("{} file{} checked: {} error{}, {} warning{}\n", result.files,
                             result.files == 1 ? "" : "s", errors, errors == 1 ? "" : "s", warnings,
                             warnings == 1 ? "" : "s"));
    if (errors > 0 || (request.strict && warnings > 0)) return kExitWrongUse;
    return result.unread.empty() ? kExitDone : kExitFailed;
}

}  // namespace cuewell
