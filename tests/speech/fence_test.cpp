#include "speech/fence.h"

#include "base/under_sanitizer.h"
#include "speech/call_filter.h"
#include "speech/child_process.h"
#include "speech/fence_attempts.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr ChildLimits kLimits{std::chrono::milliseconds(10'000), std::size_t{1} << 30U, 1'000'000};

/// Where there is no fence, or a lower one, that is said.
bool there_is_a_fence() {
    if (kUnderSanitizer) {
        MESSAGE("[skipped] there is no fence under a sanitizer");
        return false;
    }
    const unsigned action = SECCOMP_RET_ERRNO;
    const bool is_there = ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
    if (!is_there) MESSAGE("[skipped] this system has no filters for system calls");
    return is_there;
}

bool folders_can_be_fenced() {
    const bool is_so = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
    if (!is_so) MESSAGE("[skipped] this system cannot keep a process to a folder");
    return is_so;
}

/// What becomes of work in a worker's process, whose eSpeak has its data in `data`.
ChildResult in_worker(const fs::path& data, const std::function<int(int)>& work) {
    return run_in_child(
        [&](int output) {
            fence_worker(data);
            return work(output);
        },
        kLimits);
}

/// The same in the process of an utterance.
ChildResult in_utterance(const fs::path& data, const std::function<int(int)>& work) {
    return in_worker(data, [&](int output) {
        fence_utterance();
        return work(output);
    });
}

TEST_CASE("without a fence all can be done that is tried here") {
    // Else the next cases would show nothing.
    const test::TemporaryFolder folder;
    for (const Attempt& each : attempts(folder.path())) {
        CAPTURE(each.what);
        folder.write("voice", "name en\n");
        CHECK(run_in_child([&](int) { return each.error(); }, kLimits).code == 0);
        fs::remove_all(folder / "other");
    }
}

TEST_CASE("the process of an utterance can leave no mark outside itself") {
    if (!there_is_a_fence()) return;
    const test::TemporaryFolder folder;
    folder.write("voice", "name en\n");
    for (const Attempt& each : attempts(folder.path())) {
        CAPTURE(each.what);
        const ChildResult result = in_utterance(folder.path(), [&](int) { return each.error(); });
        CHECK(result.ending == ChildEnding::exited);
        CHECK((result.code == EPERM || result.code == ENOSYS));
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
    CHECK(fs::file_size(folder / "voice") == 8);
}

TEST_CASE("a worker can fork and see to what it forked, and nothing else") {
    if (!there_is_a_fence()) return;
    const std::vector<std::string> its_trade{"fork", "make a pipe", "signal the parent", "set a limit"};
    const test::TemporaryFolder folder;
    folder.write("voice", "name en\n");
    for (const Attempt& each : attempts(folder.path())) {
        CAPTURE(each.what);
        const ChildResult result = in_worker(folder.path(), [&](int) { return each.error(); });
        CHECK(result.ending == ChildEnding::exited);
        CHECK((result.code == 0) == (std::ranges::count(its_trade, each.what) == 1));
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("files of eSpeak's data can be read behind the fence, and no others") {
    if (!there_is_a_fence()) return;
    const test::TemporaryFolder data;
    const test::TemporaryFolder other;
    data.write("voice", "name en\n");
    other.write("voice", "name en\n");
    fs::create_symlink(other / "voice", data / "way out");
    const auto error_of_reading = [&](const fs::path& path) {
        return in_utterance(data.path(), [&](int) { return error_of_opening(path, O_RDONLY); }).code;
    };
    CHECK(error_of_reading(data / "voice") == 0);
    CHECK(error_of_reading(data / "missing") == ENOENT);
    if (!folders_can_be_fenced()) return;
    for (const fs::path& path :
         {other / "voice", data / "way out", fs::path("/etc/passwd"), fs::path("/proc/self/maps")})
        CHECK(error_of_reading(path) == EACCES);
}

TEST_CASE("behind the fence there is memory, and what is written arrives") {
    const test::TemporaryFolder data;
    const ChildResult result = in_utterance(data.path(), [](int output) {
        const std::vector<std::string> much(50, std::string(300'000, 'a'));
        return write_all(output, much.back().data(), much.back().size()) ? 0 : 1;
    });
    CHECK(result.ending == ChildEnding::exited);
    CHECK(result.code == 0);
    CHECK(result.output == std::string(300'000, 'a'));
}

TEST_CASE("a crash behind the fence is told as a crash") {
    const test::TemporaryFolder data;
    CHECK(in_utterance(data.path(), [](int) -> int { std::abort(); }).ending == ChildEnding::crashed);
    CHECK(in_utterance(data.path(), [](int) -> int { __builtin_trap(); }).ending == ChildEnding::crashed);
}

TEST_CASE("a call of a newer kernel is missing, and no list opens what another has closed") {
    if (!there_is_a_fence()) return;
    const test::TemporaryFolder data;
    CHECK(in_utterance(data.path(), [](int) {
              constexpr long kNotGivenAway = 4'000;
              return ::syscall(kNotGivenAway) < 0 ? errno : 0;
          }).code == ENOSYS);
    const Attempt start = attempt(data.path(), "start a program");
    const ChildResult result = in_worker(data.path(), [&](int) {
        CallFilter more;
        more.allow(std::vector<long>{SYS_execve, SYS_exit_group});
        return more.apply() ? start.error() : -1;
    });
    CHECK(result.code == ENOSYS);
}

}  // namespace
}  // namespace cuewell
