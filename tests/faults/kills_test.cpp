#include "deed.h"

#include <doctest/doctest.h>

#include <sys/types.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace cuewell::test;
using std::chrono::microseconds;
using std::chrono::steady_clock;

namespace {

const std::vector<std::string> kWritten{"a.ogg", "a.vtt"};

/// A session and its captions, rendered over what was there.
class Victim {
public:
    Victim() : deed_(quickly({"render", "break.md", "-o", "a.ogg", "--subtitles", "vtt"}), start()) {
        const auto begin = steady_clock::now();
        REQUIRE(deed_.run({"none"}).run.exit_code == 0);
        usual_time_ = std::chrono::duration_cast<microseconds>(steady_clock::now() - begin);
        whole_ = deed_.after();
    }

    [[nodiscard]] Deed& deed() noexcept { return deed_; }
    [[nodiscard]] microseconds usual_time() const { return usual_time_; }

    /// Checks what a run that was killed left, and that the next one brings all in order.
    void look_after(const FaultyRun& run, const std::string& how) const {
        constexpr std::array kEndings{0, 130, 128 + SIGKILL, 128 + SIGTERM};
        const Files after = deed_.after();
        CHECK_MESSAGE(std::ranges::find(kEndings, run.run.exit_code) != kEndings.end(), how << run.run.err);
        CHECK_MESSAGE(!run.leaves_processes, how);
        for (const std::string& name : kWritten) {
            const bool is_sound = after.contains(name) &&
                                  (after.at(name) == deed_.before().at(name) || after.at(name) == whole_.at(name));
            CHECK_MESSAGE(is_sound, how << name);
        }
        CHECK_MESSAGE(deed_.run_again().run.exit_code == 0, how);
        CHECK_MESSAGE(deed_.after() == whole_, how);
    }

private:
    static Files start() {
        Files files = short_session();
        for (const std::string& name : kWritten) files[name] = "what was here before\n";
        return files;
    }

    Deed deed_;
    Files whole_;
    microseconds usual_time_{0};
};

int wished_kills() {
    const char* const wish = std::getenv("FAULT_KILLS");
    return wish == nullptr ? 8 : std::atoi(wish);
}

}  // namespace

TEST_CASE("a program that is killed at any moment leaves whole files and no process and nothing that stays") {
    Victim victim;
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> moment(0, victim.usual_time().count());
    for (int i = 0; i < wished_kills(); ++i) {
        const int signal = i % 2 == 0 ? SIGKILL : SIGTERM;
        const bool hits_group = i % 4 >= 2;
        const microseconds after(moment(random));
        const FaultyRun run = victim.deed().run({"none"}, [&](pid_t process) {
            std::this_thread::sleep_for(after);
            ::kill(hits_group ? -process : process, signal);
        });
        victim.look_after(run, "signal " + std::to_string(signal) + (hits_group ? " to the group" : "") + " after " +
                                   std::to_string(after.count()) + " us: ");
    }
}

TEST_CASE("a program that is killed while a file gets its name leaves nothing that the next run does not clean") {
    Victim victim;
    for (const char* call : {"rename", "sync"}) {
        Fault fault{call, 0, "kill"};
        const std::int64_t calls = victim.deed().run(fault).calls(fault);
        REQUIRE(calls > 0);
        for (fault.number = 1; fault.number <= calls; ++fault.number)
            victim.look_after(victim.deed().run(fault), to_text(fault) + ": ");
    }
}
