#include "speech/task_crew.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

TEST_CASE("every task is done once, on any number of threads") {
    for (const int threads : {-1, 0, 1, 2, 7, 1'000}) {
        std::vector<std::atomic<int>> done(50);
        run_tasks(done.size(), threads, [&](std::size_t task) { ++done[task]; }, {});
        for (const std::atomic<int>& times : done) CHECK(times == 1);
    }
}

TEST_CASE("no tasks are done at once, without progress") {
    int calls = 0;
    run_tasks(0, 2, [&](std::size_t) { ++calls; }, [&](std::size_t, std::size_t) { ++calls; });
    CHECK(calls == 0);
}

TEST_CASE("progress rises to all, on the caller's thread") {
    const std::thread::id caller = std::this_thread::get_id();
    std::vector<std::size_t> told;
    run_tasks(
        20, 2, [](std::size_t) {},
        [&](std::size_t done, std::size_t all) {
            CHECK(std::this_thread::get_id() == caller);
            CHECK(all == 20);
            CHECK((told.empty() || done > told.back()));
            told.push_back(done);
        });
    REQUIRE_FALSE(told.empty());
    CHECK(told.back() == 20);
}

TEST_CASE("of several tasks that fail, the first in order is told") {
    for (int round = 0; round < 20; ++round) {
        const auto task = [](std::size_t number) {
            if (number >= 3) throw std::runtime_error(std::to_string(number));
        };
        CHECK_THROWS_WITH_AS(run_tasks(30, 4, task, {}), "3", std::runtime_error);
    }
}

TEST_CASE("after a failure no further task starts") {
    std::atomic<int> started = 0;
    const auto task = [&](std::size_t) {
        ++started;
        throw std::runtime_error("no");
    };
    CHECK_THROWS_AS(run_tasks(1'000, 2, task, {}), std::runtime_error);
    CHECK(started <= 2);
}

TEST_CASE("an exception from progress stops the work and comes out") {
    std::atomic<int> done = 0;
    const auto task = [&](std::size_t) {
        ++done;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    const auto progress = [](std::size_t, std::size_t) { throw std::runtime_error("enough"); };
    CHECK_THROWS_WITH_AS(run_tasks(10'000, 2, task, progress), "enough", std::runtime_error);
    CHECK(done < 1'000);
}

}  // namespace
}  // namespace cuewell
