#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <string>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// A room with a desktop: a session bus that only the room knows of.
class Desktop {
public:
    explicit Desktop(PlayRoom& room) : room_(room) {
        const std::string address = "unix:path=" + (room.folder() / "bus").string();
        room.set("DBUS_SESSION_BUS_ADDRESS", address);
        bus_ = std::make_unique<ChildProcess>(
            room.child({"dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + address}));
        REQUIRE(eventually([&] { return std::filesystem::exists(room.folder() / "bus"); }, kLongWhile));
    }

    /// What `playerctl` says, without the end of its line.
    std::string ask(const std::vector<std::string>& arguments) const {
        std::vector<std::string> command{installed_program("playerctl").string(), "--player=cuewell"};
        command.insert(command.end(), arguments.begin(), arguments.end());
        std::string said = run_in_room(command).out;
        while (said.ends_with('\n')) said.pop_back();
        return said;
    }

    /// Asks as a headset's key does; tells when.
    SteadyTime call(const std::string& method) const {
        const SteadyTime now = std::chrono::steady_clock::now();
        const ProgramRun run =
            run_in_room({installed_program("busctl").string(), "--user", "call", "org.mpris.MediaPlayer2.cuewell",
                         "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player", method});
        CHECK_MESSAGE(run.exit_code == 0, run.err);
        return now;
    }

private:
    ProgramRun run_in_room(const std::vector<std::string>& command) const {
        return run_program(command, room_.folder().path(), room_.environment());
    }

    PlayRoom& room_;
    std::unique_ptr<ChildProcess> bus_;
};

}  // namespace

TEST_CASE("a session is steered from the desktop, which knows what plays") {
    if (!can_play({"dbus-daemon", "busctl", "playerctl"})) return;
    PlayRoom room;
    const Desktop desktop(room);
    const auto terminal = room.play(quick({"long.md", "--lead-in", "0.3s"}));
    REQUIRE_MESSAGE(terminal->shows("hold 30s", kLongWhile), terminal->shown());
    CHECK(desktop.ask({"status"}) == "Playing");
    CHECK(desktop.ask({"metadata", "xesam:title"}) == "Reach far, right");
    CHECK(desktop.ask({"metadata", "xesam:album"}) == "Short");
    CHECK(std::stod("0" + desktop.ask({"metadata", "mpris:length"})) > 30e6);
    const double position = std::stod("0" + desktop.ask({"position"}));
    CHECK(position > 0.0);
    CHECK(position < 30.0);

    const std::size_t told = terminal->shown().size();
    static_cast<void>(desktop.call("PlayPause"));
    CHECK(terminal->shows("paused", kLongWhile, told));
    CHECK(eventually([&] { return desktop.ask({"status"}) == "Paused"; }, kLongWhile));
    static_cast<void>(desktop.call("PlayPause"));
    CHECK(eventually([&] { return desktop.ask({"status"}) == "Playing"; }, kLongWhile));

    REQUIRE(room.falls_silent(std::chrono::steady_clock::now(), 250ms));
    const SteadyTime asked = desktop.call("Next");
    CHECK(eventually([&] { return desktop.ask({"metadata", "xesam:title"}) == "Reach far, left"; }, kLongWhile));
    const Recording heard = room.heard();
    const std::chrono::duration<double, std::milli> taken =
        heard.time_of(first_sound(heard, heard.frame_at(asked))) - asked;
    MESSAGE("Next is heard " << taken.count() << " ms after busctl was started");
    // A process has to be started and a bus to be joined for it, and other tests run beside this one.
    CHECK(taken < 1s);
    desktop.ask({"stop"});
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
}
