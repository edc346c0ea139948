#include "base/errors.h"
#include "speech/espeak.h"
#include "speech/processes.h"
#include "speech/worker_pool.h"

#include <doctest/doctest.h>

#include <sys/types.h>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

constexpr int kSpares = WorkerPool::kSpares;

const Utterance kHold{"And hold.", "gmw/en-US+f2", 130, 40, 30};

TEST_CASE("one worker after another is killed and replaced, and the same is heard") {
    const Espeak espeak(1);
    const Clip expected = espeak.speak(kHold);
    std::vector<pid_t> workers = children_of_this_process();
    REQUIRE(workers.size() == 1 + kSpares);
    // The spare that was made last comes first.
    std::reverse(workers.begin() + 1, workers.end());
    for (int i = 0; i < kSpares; ++i) {
        ::kill(workers[static_cast<std::size_t>(i)], SIGKILL);
        CHECK(espeak.speak(kHold).samples == expected.samples);
        CHECK(children_of_this_process().size() == static_cast<std::size_t>(kSpares - i));
    }
}

TEST_CASE("one spare is enough, and with the last one gone that is told") {
    const Espeak espeak(2);
    const Clip expected = espeak.speak(kHold);
    const std::vector<pid_t> workers = children_of_this_process();
    REQUIRE(workers.size() == 2 + kSpares);
    for (const pid_t worker : workers) {
        if (worker != workers[3]) ::kill(worker, SIGKILL);
    }
    for (int i = 0; i < 3; ++i) CHECK(espeak.speak(kHold).samples == expected.samples);
    ::kill(workers[3], SIGKILL);
    for (int i = 0; i < 2; ++i) {
        CHECK_THROWS_WITH_AS(static_cast<void>(espeak.speak(kHold)),
                             "the speech process ended unexpectedly while speaking \"And hold.\"", Failure);
    }
    CHECK(children_of_this_process().empty());
}

TEST_CASE("workers that are killed in the midst of work change nothing that is heard") {
    const Espeak espeak(2);
    const Clip expected = espeak.speak(kHold);
    const std::vector<pid_t> workers = children_of_this_process();
    std::atomic<int> done = 0;
    std::atomic<int> same = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n, ++done) same += espeak.speak(kHold).samples == expected.samples ? 1 : 0;
        });
    }
    for (const std::size_t each : {0U, 1U}) {
        while (done < 40 + static_cast<int>(each) * 40) std::this_thread::yield();
        ::kill(workers[each], SIGKILL);
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(same == 150);
}

TEST_CASE("killing the workers in the midst of work leaves no thread waiting") {
    const Espeak espeak(2);
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            try {
                for (int n = 0; n < 10'000; ++n) static_cast<void>(espeak.speak(kHold));
            } catch (const Failure&) {
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    for (const pid_t worker : children_of_this_process()) ::kill(worker, SIGKILL);
    for (std::thread& thread : threads) thread.join();
    CHECK(children_of_this_process().empty());
}

}  // namespace
}  // namespace cuewell
