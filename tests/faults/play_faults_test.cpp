#include "sweep.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <sys/types.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// What a session that was left may leave: nothing, or a whole file to resume from. Its date is never the same.
std::vector<std::string> broken_state(const Files& after, const Deed& deed) {
    constexpr const char* kKept = "home/.local/state/cuewell/session.toml";
    std::vector<std::string> broken;
    for (const auto& [name, bytes] : after) {
        if (deed.before().contains(name)) continue;
        if (name != kKept) broken.push_back(name + " is left behind");
        if (name == kKept && (bytes.find("saved") == std::string::npos || !bytes.ends_with("\n")))
            broken.push_back(name + " is not whole");
    }
    return broken;
}

/// Whether it has started a process. The kernel lists them thread by thread.
bool has_child(pid_t process) {
    std::error_code none;
    const std::filesystem::path threads = "/proc/" + std::to_string(process) + "/task";
    for (const auto& thread : std::filesystem::directory_iterator(threads, none)) {
        std::ifstream children(thread.path() / "children");
        if (pid_t child = 0; children >> child) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("whatever call fails while a session is played it goes on or ends in order") {
    Deed deed(quickly({"play", "break.md", "--plain"}), short_session());
    const FaultyRun sound = deed.run({"none"});
    REQUIRE_MESSAGE(sound.run.exit_code == 0, sound.run.err);
    std::int64_t turn = 0;
    std::vector<Fault> faults{{"thread"}, {"fork", 0, "once", "helpers"}};
    if (asks_for_more()) {
        for (const char* call :
             {"write", "memory", "read", "open", "look", "rename", "sync", "folder", "fork", "pipe", "talk"})
            faults.push_back({call});
    }
    for (Fault& fault : faults) {
        for (const std::int64_t number : numbers_to_try(sound.calls(fault), turn++)) {
            fault.number = number;
            const FaultyRun run = deed.run(fault);
            const bool is_sound = !run.has_hung && !run.leaves_processes && run.run.exit_code / 2 == 0;
            CHECK_MESSAGE(is_sound, to_text(fault) << ": " << run.run.exit_code << "\n" << run.run.err);
            CHECK_MESSAGE((run.run.exit_code == 0 || broken_words(run).empty()), to_text(fault) << "\n" << run.run.err);
            for (const std::string& broken : broken_state(deed.after(), deed)) FAIL_CHECK(to_text(fault), ": ", broken);
        }
    }
}

TEST_CASE("a session that is killed while it plays takes the process that keeps its sound along") {
    Deed deed(quickly({"play", "break.md", "--plain"}), short_session());
    for (const int signal : {SIGKILL, SIGTERM}) {
        for (const auto after : {0ms, 200ms}) {
            const FaultyRun run = deed.run({"none"}, [&](pid_t process) {
                CHECK(eventually([&] { return has_child(process); }));
                std::this_thread::sleep_for(after);
                ::kill(process, signal);
            });
            CHECK_MESSAGE(run.run.exit_code > 128, signal << ": it had ended before: " << run.run.exit_code);
            CHECK_MESSAGE(!run.has_hung, signal);
            CHECK_MESSAGE(!run.leaves_processes, signal);
            for (const std::string& broken : broken_state(deed.after(), deed)) FAIL_CHECK(broken);
        }
    }
}
