#include "cli/compose_command.h"

#include "base/clean_text.h"
#include "base/duration_text.h"
#include "cli/bench.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "session/names.h"
#include "session/new_script.h"

#include <fmt/format.h>

#include <chrono>

namespace cuewell {

int run_compose(const ComposeCommand& command, const Places& places) {
    const ComposedScript composed = compose_script(command.request, places);
    tell_remarks({}, composed.notes, false);
    const std::string& text = composed.script.text->text();
    if (command.output == "-") {
        print_result(text);
        return kExitDone;
    }
    write_new_script(command.output, text, throw_if_interrupted);
    const Routine& routine = composed.loaded.routine;
    const std::string file = printable(command.output);
    // Without a slash or an ending it would be a routine's name.
    const std::string path = is_path(command.output) ? file : "./" + file;
    const auto& time = command.request.session.time;
    tell(fmt::format("{}: {}, {} stretch{}, about {} min; hear it: cuewell play {}{}\n", file,
                     visible_text(routine.title), routine.items.size(), routine.items.size() == 1 ? "" : "es",
                     std::chrono::round<std::chrono::minutes>(composed.length).count(), path,
                     time ? " --time " + to_script_text(*time) : ""));
    return kExitDone;
}

}  // namespace cuewell
