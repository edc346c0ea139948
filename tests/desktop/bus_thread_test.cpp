#include "desktop/bus_thread.h"

#include "base/descriptor_pair.h"
#include "support/eventually.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace cuewell {
namespace {

/// What a test sees and sets of a talk that is held on another thread.
struct Seen {
    DescriptorPair bus = make_socket_pair();  ///< The first end is the talk's.
    std::atomic<int> spoken = 0;
    std::atomic<int> heard = 0;
    std::atomic<bool> is_gone = false;
    bool cannot_open = false;

    std::mutex mutex;
    std::condition_variable changed;
    bool is_stuck = false;
};

/// A talk on a bus whose messages are single bytes.
class FakeTalk final : public BusTalk {
public:
    explicit FakeTalk(std::shared_ptr<Seen> seen) : seen_(std::move(seen)) {}
    ~FakeTalk() override { seen_->is_gone = true; }

    void open() override {
        if (seen_->cannot_open) throw std::runtime_error("no bus");
        std::unique_lock lock(seen_->mutex);
        seen_->changed.wait(lock, [this] { return !seen_->is_stuck; });
    }
    void speak() override { ++seen_->spoken; }
    [[nodiscard]] bool hear() override {
        pollfd bus{seen_->bus.first.get(), POLLIN, 0};
        char byte = 0;
        if (::poll(&bus, 1, 0) != 1 || ::read(bus.fd, &byte, 1) != 1) return false;
        ++seen_->heard;
        return true;
    }
    [[nodiscard]] BusWait wait() override { return {seen_->bus.first.get(), POLLIN}; }

private:
    std::shared_ptr<Seen> seen_;
};

TEST_CASE("a talk speaks when it is woken and hears what comes") {
    const auto seen = std::make_shared<Seen>();
    {
        BusThread thread(std::make_unique<FakeTalk>(seen));
        REQUIRE(test::eventually([&] { return seen->spoken > 0; }));
        const int spoken = seen->spoken;
        thread.wake();
        CHECK(test::eventually([&] { return seen->spoken > spoken; }));
        REQUIRE(::write(seen->bus.second.get(), "abc", 3) == 3);
        CHECK(test::eventually([&] { return seen->heard == 3; }));
        CHECK_FALSE(thread.is_over());
    }
    CHECK(seen->is_gone);
}

TEST_CASE("a talk without a bus is over, and can still be woken") {
    const auto seen = std::make_shared<Seen>();
    seen->cannot_open = true;
    BusThread thread(std::make_unique<FakeTalk>(seen));
    CHECK(test::eventually([&] { return thread.is_over(); }));
    thread.wake();
    CHECK(seen->spoken == 0);

    BusThread nothing(nullptr);
    nothing.wake();
    CHECK(nothing.is_over());
}

TEST_CASE("a talk is over when the bus hangs up, after what still came") {
    const auto seen = std::make_shared<Seen>();
    BusThread thread(std::make_unique<FakeTalk>(seen));
    REQUIRE(::write(seen->bus.second.get(), "abc", 3) == 3);
    seen->bus.second.close();
    CHECK(test::eventually([&] { return thread.is_over(); }));
    CHECK(seen->heard == 3);
}

TEST_CASE("a talk that is stuck is left behind, and ends once it is not") {
    const auto seen = std::make_shared<Seen>();
    seen->is_stuck = true;
    {
        const BusThread thread(std::make_unique<FakeTalk>(seen));
    }
    CHECK_FALSE(seen->is_gone);
    {
        const std::lock_guard lock(seen->mutex);
        seen->is_stuck = false;
    }
    seen->changed.notify_all();
    CHECK(test::eventually([&] { return seen->is_gone.load(); }));
    CHECK(seen->spoken == 0);
}

}  // namespace
}  // namespace cuewell
