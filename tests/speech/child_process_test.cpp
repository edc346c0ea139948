#include "speech/child_process.h"

#include "base/under_sanitizer.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using std::chrono::milliseconds;

constexpr ChildLimits kLimits{milliseconds(10'000), std::size_t{1} << 30U, 1'000'000};

bool no_child_is_left() { return ::waitpid(-1, nullptr, WNOHANG) == -1; }

TEST_CASE("what a child writes is collected, and its exit code told") {
    const ChildResult result = run_in_child(
        [](int output) {
            const std::string text(200'000, 'a');
            return write_all(output, text.data(), text.size()) ? 7 : 1;
        },
        kLimits);
    CHECK(result.ending == ChildEnding::exited);
    CHECK(result.code == 7);
    CHECK(result.output == std::string(200'000, 'a'));
    CHECK(no_child_is_left());
}

TEST_CASE("a crash of the child is told by its signal") {
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE}) {
        const ChildResult result = run_in_child([=](int) { return std::raise(signal); }, kLimits);
        CHECK(result.ending == ChildEnding::crashed);
        CHECK(result.code == signal);
    }
    CHECK(no_child_is_left());
}

TEST_CASE("a child that hangs is ended when its time is up") {
    const ChildResult asleep =
        run_in_child([](int) { return ::pause(); }, {milliseconds(50), std::size_t{1} << 30U, 1'000});
    CHECK(asleep.ending == ChildEnding::too_slow);
    const ChildResult busy = run_in_child(
        [](int) {
            for (volatile bool on = true; on;) {
            }
            return 0;
        },
        {milliseconds(50), std::size_t{1} << 30U, 1'000});
    CHECK(busy.ending == ChildEnding::too_slow);
    CHECK(no_child_is_left());
}

TEST_CASE("a child that closes its output and hangs is ended, too") {
    const ChildResult result = run_in_child(
        [](int output) {
            ::close(output);
            return ::pause();
        },
        {milliseconds(500), std::size_t{1} << 30U, 1'000});
    CHECK(result.ending == ChildEnding::too_slow);
    CHECK(no_child_is_left());
}

TEST_CASE("a child that writes without end is ended") {
    const ChildResult result = run_in_child(
        [](int output) {
            while (write_all(output, "endless", 7)) {
            }
            return 0;
        },
        kLimits);
    CHECK(result.ending == ChildEnding::too_much);
    CHECK(no_child_is_left());
}

TEST_CASE("an exception stays in the child") {
    const ChildResult result = run_in_child([](int) -> int { throw std::runtime_error("inside"); }, kLimits);
    CHECK(result.ending == ChildEnding::exited);
    CHECK(result.code != 0);
}

TEST_CASE("a child cannot take more memory than it may") {
    if (kUnderSanitizer) {
        MESSAGE("[skipped] a sanitizer reserves more address space than any limit");
        return;
    }
    const ChildResult result = run_in_child(
        [](int) {
            void* memory = std::malloc(std::size_t{2} << 30U);
            const bool refused = memory == nullptr;
            std::free(memory);
            return refused ? 3 : 4;
        },
        kLimits);
    CHECK(result.code == 3);
}

TEST_CASE("the keys of a terminal do not reach the child") {
    const ChildResult result = run_in_child(
        [](int) {
            for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGPIPE}) std::raise(signal);
            return 9;
        },
        kLimits);
    CHECK(result.ending == ChildEnding::exited);
    CHECK(result.code == 9);
}

}  // namespace
}  // namespace cuewell
