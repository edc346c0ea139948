#include "base/start_thread.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace cuewell;

TEST_CASE("a thread that was started does its work until it is joined") {
    std::atomic<bool> is_done{false};
    start_thread([&] { is_done = true; }).join();
    CHECK(is_done);
}
