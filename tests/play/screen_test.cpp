#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// A tmux that only the room knows of, with one window.
class Tmux {
public:
    explicit Tmux(PlayRoom& room) : room_(room) {
        room.set("TERM", "xterm-256color");
        room.set("LANG", "C.UTF-8");
        room.set("TMUX_TMPDIR", room.folder().path().string());
    }
    ~Tmux() { static_cast<void>(run({"kill-server"})); }
    Tmux(const Tmux&) = delete;
    Tmux& operator=(const Tmux&) = delete;

    void open(int columns, const std::vector<std::string>& command) const {
        std::vector<std::string> arguments{"new-session", "-d",
                                           "-x",          std::to_string(columns),
                                           "-y",          "20",
                                           "--",          "sh",
                                           "-c",          "\"$@\"; echo \"ended with $?\"; sleep 60",
                                           "sh"};
        arguments.insert(arguments.end(), command.begin(), command.end());
        const ProgramRun started = run(arguments);
        REQUIRE_MESSAGE(started.exit_code == 0, started.err);
    }

    void resize(int columns) const {
        CHECK(run({"resize-window", "-x", std::to_string(columns), "-y", "20"}).exit_code == 0);
    }
    void type(const std::string& key) const { CHECK(run({"send-keys", key}).exit_code == 0); }
    /// What the window shows.
    std::string shown() const { return run({"capture-pane", "-p"}).out; }
    bool shows(const std::string& text) const {
        return eventually([&] { return shown().find(text) != std::string::npos; }, kLongWhile);
    }

private:
    ProgramRun run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(),
                         {installed_program("tmux").string(), "-f", "/dev/null", "-L", "cuewell-test"});
        return run_program(arguments, room_.folder().path(), room_.environment());
    }

    PlayRoom& room_;
};

/// How often a text stands there.
std::size_t times(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("the screen is drawn in place at 120 and at 40 columns, and leaves a usable terminal") {
    if (!can_play({"tmux"})) return;
    PlayRoom room;
    const Tmux tmux(room);
    std::vector<std::string> command = quick({CUEWELL_PROGRAM, "play", "long.md", "--lead-in", "0.3s"});
    tmux.open(120, command);
    REQUIRE_MESSAGE(tmux.shows("Reach far, right"), tmux.shown());
    REQUIRE_MESSAGE(tmux.shows("Hold "), tmux.shown());
    const std::string wide = tmux.shown();
    MESSAGE(wide);
    CHECK(times(wide, "Next: Reach far, left") == 1);

    tmux.resize(40);
    std::string narrow;
    CHECK(eventually(
        [&] {
            narrow = tmux.shown();
            return narrow != wide && times(narrow, "Next: Reach far, left") == 1;
        },
        kLongWhile));
    MESSAGE(narrow);
    CHECK(narrow.find("Hold ") != std::string::npos);
    tmux.resize(120);
    CHECK(eventually([&] { return times(tmux.shown(), "Next: Reach far, left") == 1; }, kLongWhile));

    tmux.type("Space");
    CHECK_MESSAGE(tmux.shows("paused"), tmux.shown());
    tmux.type("q");
    CHECK_MESSAGE(tmux.shows("press q again to quit"), tmux.shown());
    tmux.type("q");
    CHECK_MESSAGE(tmux.shows("ended with 0"), tmux.shown());
}
