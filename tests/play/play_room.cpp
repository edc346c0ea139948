#include "play_room.h"

#include "cli/run_cuewell.h"
#include "support/eventually.h"
#include "support/quick_voice.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <utility>

namespace cuewell::test {
namespace {

std::string routine(const std::string& items) {
    return "+++\ntitle = \"Short\"\nsafety = \"own\"\n+++\nStop if it hurts; ask a doctor.\n\n" + items +
           "Thank you.\n";
}

std::string stretch(const std::string& head, const std::string& body) {
    return "+++\nposition = \"standing\"\n" + head + "+++\n" + body;
}

}  // namespace

bool can_play(const std::vector<std::string>& others) {
    const std::string missing = PulseRoom::missing().empty() ? first_missing(others) : PulseRoom::missing();
    if (!missing.empty()) MESSAGE("[skipped] " << missing << " is not installed");
    return missing.empty();
}

PlayRoom::PlayRoom() {
    folder().write("quick.toml", kQuickVoice);
    folder().write("reach.md", kShortStretch);
    folder().write("short.md", routine("- reach\n"));
    folder().write("still.md", stretch("title = \"Still\"\n", "And hold.\n[hold 1s]\nRelax.\n"));
    folder().write("tiny.md", routine("- still\n"));
    folder().write("far.md", stretch("title = \"Reach far\"\nsides = \"each\"\n",
                                     "# Each side\nReach far {right|left}.\n[hold 30s]\nAnd back.\n"));
    folder().write("bend.md", stretch("title = \"Bend\"\n", "Bend.\n[hold 30s]\nAnd up.\n"));
    folder().write("long.md", routine("- far\n- bend\n"));
}

std::map<std::string, std::string> PlayRoom::environment() const {
    std::map<std::string, std::string> result = pulse_.environment();
    result["CUEWELL_DATA"] = CUEWELL_TEST_CHECKOUT;
    for (const auto& [name, value] : additions_) result[name] = value;
    return result;
}

ProgramRun PlayRoom::run(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command{CUEWELL_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_program(command, folder().path(), environment());
}

Sound PlayRoom::rendered(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command{"render", "-o", "rendered.wav"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const ProgramRun result = run(command);
    if (result.exit_code != 0) throw std::runtime_error(result.err);
    return read_wav(folder() / "rendered.wav");
}

ChildStart PlayRoom::child(std::vector<std::string> command) const {
    ChildStart start;
    start.command = std::move(command);
    start.environment = clean_environment(environment(), folder().path());
    start.folder = folder().path();
    return start;
}

std::unique_ptr<TerminalRun> PlayRoom::in_terminal(std::vector<std::string> command) const {
    return std::make_unique<TerminalRun>(child(std::move(command)));
}

std::unique_ptr<TerminalRun> PlayRoom::play(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {CUEWELL_PROGRAM, "play", "--plain"});
    return in_terminal(std::move(arguments));
}

bool PlayRoom::falls_silent(SteadyTime since, std::chrono::milliseconds length) const {
    const auto frames = static_cast<std::size_t>(48 * length.count());
    return eventually(
        [&] {
            const Recording all = heard();
            return first_silence(all, all.frame_at(since), frames) < all.frames();
        },
        kLongWhile);
}

bool PlayRoom::speaks(const Sound& file) const {
    return eventually([&] { return shift_of(heard(), file).has_value(); }, kLongWhile);
}

std::string PlayRoom::kept_session() const { return read_bytes(folder() / "home/.local/state/cuewell/session.toml"); }

std::vector<std::string> quick(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(),
                     {"--pace", "0.25", "--voice", "quick.toml", "--guidance", "minimal", "--chimes", "none"});
    return arguments;
}

}  // namespace cuewell::test
