#include "cli/compose_command.h"

#include "base/clean_text.h"
#include "base/duration_text.h"
#include "cli/bench.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "cli/typed_word.h"
#include "session/compose_length.h"
#include "session/compose_place.h"
#include "session/names.h"
#include "session/new_script.h"

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace cuewell {

namespace {

/// A path that cannot be taken for a routine's name, as it could without a slash or an ending.
std::string path_of(const std::string& file) { return is_path(file) ? file : "./" + file; }

/// What makes the wished length impossible, in the voice that will speak it.
std::string trouble_with_time(const ComposeCommand& command, const Places& places) {
    if (!command.request.session.time) return {};
    Bench bench(places);
    std::string trouble = trouble_with_length(path_of(command.output), command.request.session, bench.workshop());
    bench.clear();
    return trouble;
}

void tell_written(const ComposeCommand& command, const ComposedScript& composed, const std::string& trouble) {
    const Routine& routine = composed.loaded.routine;
    const auto& time = command.request.session.time;
    const std::string& language = command.request.session.language;
    if (!trouble.empty()) tell(fmt::format("{}\n", visible_text(trouble)));
    tell(fmt::format("{}: {}, {} stretch{}, about {} min; hear it: cuewell play {}{}{}\n", printable(command.output),
                     visible_text(routine.title), routine.items.size(), routine.items.size() == 1 ? "" : "es",
                     std::chrono::round<std::chrono::minutes>(composed.length).count(),
                     typed_word(path_of(command.output)),
                     language == command.usual_language ? "" : " --language " + language,
                     time && trouble.empty() ? " --time " + to_script_text(*time) : ""));
}

}  // namespace

int run_compose(const ComposeCommand& command, const Places& places) {
    const ComposedScript composed = compose_script(command.request, places);
    tell_remarks({}, composed.notes, false);
    const std::string& text = composed.script.text->text();
    if (command.output == "-") {
        print_result(text);
        return kExitDone;
    }
    check_place(composed, command.output, places, command.request.session.language);
    write_new_script(command.output, text, throw_if_interrupted);
    tell_written(command, composed, trouble_with_time(command, places));
    return kExitDone;
}

}  // namespace cuewell
