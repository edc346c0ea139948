#include "cli/run.h"

#include "base/errors.h"
#include "base/freed_memory.h"
#include "base/standard_descriptors.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/session_arguments.h"
#include "cli/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>

namespace cuewell {
namespace {

SessionOptions options_of_settings() {
    Diagnostics faults;
    SessionOptions options = default_options(find_places(), faults);
    if (faults.has_errors()) throw ScriptError(faults.all());
    return options;
}

/// Carries out one kind of request each.
struct CarryOut {
    int operator()(const TextRequest& request) const {
        print_result(request.text);
        return kExitDone;
    }
    int operator()(const PlayRequest& request) const { return run_play(request, find_places(), options_of_settings); }
    int operator()(const RenderRequest& request) const { return run_render(request, find_places()); }
    int operator()(const PlanRequest& request) const { return run_plan(request, find_places()); }
    int operator()(const ListRequest& request) const { return run_list(request, find_places()); }
    int operator()(const ShowRequest& request) const { return run_show(request.name, request.language, find_places()); }
    int operator()(const CheckRequest& request) const { return run_check(request, find_places()); }
    int operator()(const VoiceTryRequest& request) const { return run_voice_try(request, find_places()); }
    int operator()(const SoundTryRequest& request) const { return run_sound_try(request, find_places()); }
    int operator()(const LogRequest& request) const { return run_log(request, find_places()); }
    int operator()(const ComposeCommand& command) const { return run_compose(command, find_places()); }
    int operator()(const NewRequest& request) const { return run_new(request, find_places()); }
    int operator()(const FmtRequest& request) const { return run_fmt(request); }
    int operator()(const WatchRequest& request) const { run_watch(request, find_places()); }
};

int tell_error(const std::exception& error, int exit_code) {
    tell(fmt::format("cuewell: {}\n", printable(error.what())));
    return exit_code;
}

int run_guarded(int argc, char** argv) {
    try {
        give_back_freed_memory();
        take_standard_descriptors();
        watch_interrupts();
        return std::visit(CarryOut{}, read_arguments({argv + std::min(argc, 1), argv + argc}, options_of_settings));
    } catch (const Interrupted&) {
        return kExitInterrupted;
    } catch (const ScriptError& error) {
        tell_faults(error.faults());
        return kExitWrongUse;
    } catch (const UsageError& error) {
        return tell_error(error, kExitWrongUse);
    } catch (const std::bad_alloc&) {
        tell("cuewell: there is not enough memory\n");
        return kExitFailed;
    } catch (const std::exception& error) {
        return tell_error(error, kExitFailed);
    }
}

}  // namespace

int run(int argc, char** argv) noexcept {
    try {
        return run_guarded(argc, argv);
    } catch (...) {
        return kExitFailed;  // Even telling the error failed.
    }
}

}  // namespace cuewell
