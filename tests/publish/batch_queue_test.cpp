#include "publish/batch_queue.h"

#include <doctest/doctest.h>

#include <future>
#include <memory>
#include <vector>

using namespace cuewell;

namespace {

/// Jobs of so many files each.
std::vector<BatchJob> jobs_of(const std::vector<std::size_t>& files) {
    std::vector<BatchJob> jobs;
    for (const std::size_t count : files) jobs.push_back({nullptr, std::vector<RenderTargets>(count)});
    return jobs;
}

}  // namespace

TEST_CASE("sessions are prepared in their order, and files of those that are prepared come first") {
    const std::vector<BatchJob> jobs = jobs_of({2, 1});
    BatchQueue queue(jobs);
    const auto first = queue.next();
    REQUIRE(first);
    CHECK(first->job == &jobs[0]);
    CHECK(first->targets == nullptr);
    const auto session = std::make_shared<const PreparedSession>();
    queue.ready(jobs[0], session);
    for (const RenderTargets& targets : jobs[0].files) {
        const auto task = queue.next();
        REQUIRE(task);
        CHECK(task->session == session);
        CHECK(task->targets == &targets);
    }
    const auto second = queue.next();
    REQUIRE(second);
    CHECK(second->job == &jobs[1]);
    queue.ready(jobs[1], session);
    CHECK(queue.next());
    CHECK_FALSE(queue.next());
}

TEST_CASE("who finds nothing to do waits for what another one prepares") {
    const std::vector<BatchJob> jobs = jobs_of({1});
    BatchQueue queue(jobs);
    CHECK(queue.next());
    auto waiting = std::async(std::launch::async, [&] { return queue.next().has_value(); });
    queue.ready(jobs[0], std::make_shared<const PreparedSession>());
    CHECK(waiting.get());
    CHECK_FALSE(queue.next());
}

TEST_CASE("there is nothing more to do once the last session has failed, or all is stopped") {
    const std::vector<BatchJob> jobs = jobs_of({1});
    BatchQueue failing(jobs);
    CHECK(failing.next());
    auto waiting = std::async(std::launch::async, [&] { return failing.next().has_value(); });
    failing.failed();
    CHECK_FALSE(waiting.get());
    BatchQueue stopped(jobs);
    CHECK(stopped.next());
    auto another = std::async(std::launch::async, [&] { return stopped.next().has_value(); });
    stopped.stop();
    CHECK_FALSE(another.get());
}
