#include "cli/watch_command.h"

#include "base/duration_text.h"
#include "base/errors.h"
#include "base/file_kind.h"
#include "base/sentence_parts.h"
#include "cli/bench.h"
#include "cli/interrupt.h"
#include "cli/render_targets.h"
#include "cli/terminal.h"
#include "session/check.h"
#include "session/files_behind.h"
#include "session/names.h"
#include "session/watch_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <utility>

namespace cuewell {
namespace {

/// `my-back.md` is heard in `my-back.audition.ogg`.
std::string audition_of(const std::string& script) {
    return std::filesystem::path(script).replace_extension(".audition.ogg").string();
}

std::string findings_text(std::size_t errors, std::size_t warnings) {
    if (errors == 0 && warnings == 0) return "no findings";
    if (errors == 0) return counted(warnings, "warning");
    return warnings == 0 ? counted(errors, "error") : counted(errors, "error") + ", " + counted(warnings, "warning");
}

RenderRequest audition_request(const WatchRequest& request) {
    RenderRequest render;
    render.session = request.session;
    render.session.is_audition = true;
    render.output = request.output.value_or(audition_of(request.session.routine));
    return render;
}

/// Goes over one script again and again.
class Watch {
public:
    Watch(const WatchRequest& request, const Places& places)
        : audition_(audition_request(request)), targets_(targets_of(audition_)), places_(places), bench_(places) {}

    [[noreturn]] void run() {
        for (bool is_first = true;; is_first = false) {
            const auto files = files_behind(audition_.session, places_);
            const FileStamps stamps = stamps_of(files);
            round(is_first);
            wait_for_change(files, stamps, throw_if_interrupted);
        }
    }

private:
    /// Wrong use in the first round was typed; later it has come into the script, and is mended there.
    void round(bool is_first) {
        try {
            check_and_render();
        } catch (const ScriptError& error) {
            bench_.clear();
            tell_faults(error.faults());
            tell_no_audition("faults");
        } catch (const UsageError& error) {
            if (is_first) throw;
            tell_trouble(error);
        } catch (const Failure& error) {
            tell_trouble(error);
        }
    }

    void check_and_render() {
        const std::string& script = audition_.session.routine;
        const CheckResult checked = check_files({script}, audition_.session.language, bench_.workshop());
        bench_.clear();
        tell_faults(checked.faults);
        for (const std::string& unread : checked.unread) tell(fmt::format("cuewell: {}\n", printable(unread)));
        const auto is_error = [](const Diagnostic& fault) { return fault.severity == Severity::error; };
        const auto errors = static_cast<std::size_t>(std::ranges::count_if(checked.faults, is_error));
        const std::string findings = findings_text(errors, checked.faults.size() - errors);
        if (errors > 0 || !checked.unread.empty()) return tell_no_audition(findings);
        const PreparedSession session = render();
        const Duration length = to_duration(session.timeline.length, session.timeline.rate);
        print_result(fmt::format("{}: {}; audition {} in {}\n", printable(script), findings, to_clock_text(length),
                                 targets_.file ? printable(targets_.file->string()) : "standard output"));
    }

    /// What is told of the script was told by the check; it knows nothing of the wishes.
    PreparedSession render() {
        PreparedSession session = prepare_session(audition_.session, bench_.workshop());
        bench_.clear();
        tell_remarks({}, session.scripted->notes, false);
        render_session(session, targets_, places_, bench_.writing());
        bench_.clear();
        return session;
    }

    void tell_trouble(const std::exception& error) {
        bench_.clear();
        tell(fmt::format("cuewell: {}\n", printable(error.what())));
        tell_no_audition("not done");
    }

    void tell_no_audition(const std::string& reason) const {
        print_result(fmt::format("{}: {}; no audition\n", printable(audition_.session.routine), reason));
    }

    RenderRequest audition_;
    RenderTargets targets_;
    const Places& places_;
    Bench bench_;
};

void check_path(const std::string& path) {
    if (!is_path(path))
        throw UsageError(fmt::format("watch needs the path of a script, such as ./{0} or {0}.md", path));
    if (is_missing(path)) throw UsageError(fmt::format("there is no file {}", path));
    if (is_folder(path)) throw UsageError(fmt::format("{} is a folder; watch needs one script", path));
}

}  // namespace

void run_watch(const WatchRequest& request, const Places& places) {
    check_path(request.session.routine);
    if (request.output == "-") throw UsageError("watch writes a file on every save; standard output is none");
    Watch(request, places).run();
}

}  // namespace cuewell
