#include "desktop/sleep_guard.h"

#include "base/descriptor_pair.h"
#include "bus.h"
#include "support/eventually.h"

#include <doctest/doctest.h>
#include <sdbus-c++/sdbus-c++.h>

#include <fcntl.h>
#include <poll.h>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

using Words = std::vector<std::string>;

bool has_no_bus() {
    if (test::has_bus_daemon()) return false;
    MESSAGE("[skipped] dbus-daemon is not installed");
    return true;
}

/// A logind that keeps nobody awake, but counts who asks for it.
class FakeLogind {
public:
    FakeLogind() : connection_(sdbus::createSystemBusConnection("org.freedesktop.login1")) {
        object_ = sdbus::createObject(*connection_, "/org/freedesktop/login1");
        object_->registerMethod("Inhibit")
            .onInterface(kInterface)
            .implementedAs([this](const std::string& what, const std::string& who, const std::string& why,
                                  const std::string& mode) { return inhibit({what, who, why, mode}); });
        object_->registerSignal("PrepareForSleep").onInterface(kInterface).withParameters<bool>("start");
        object_->finishRegistration();
        connection_->enterEventLoopAsync();
    }

    [[nodiscard]] Words asked() const {
        const std::lock_guard lock(mutex_);
        return asked_;
    }
    [[nodiscard]] int times() const { return times_; }

    /// How many of those who asked hold on to what they were given.
    [[nodiscard]] int held() const {
        const std::lock_guard lock(mutex_);
        int count = 0;
        for (const Descriptor& end : ends_) {
            pollfd hung_up{end.get(), 0, 0};
            ::poll(&hung_up, 1, 0);
            if ((hung_up.revents & (POLLHUP | POLLERR)) == 0) ++count;
        }
        return count;
    }

    void sleep(bool begins) { object_->emitSignal("PrepareForSleep").onInterface(kInterface).withArguments(begins); }

private:
    static constexpr auto kInterface = "org.freedesktop.login1.Manager";

    sdbus::UnixFd inhibit(Words words) {
        DescriptorPair pipe = make_pipe();
        const std::lock_guard lock(mutex_);
        asked_ = std::move(words);
        ends_.push_back(std::move(pipe.first));
        ++times_;
        return sdbus::UnixFd(pipe.second.get());
    }

    mutable std::mutex mutex_;
    Words asked_;
    std::vector<Descriptor> ends_;
    std::atomic<int> times_ = 0;
    std::unique_ptr<sdbus::IConnection> connection_;
    std::unique_ptr<sdbus::IObject> object_;
};

/// A desktop that keeps its screen on while somebody asks for it.
class FakeScreenSaver {
public:
    FakeScreenSaver() : connection_(sdbus::createSessionBusConnection(kInterface)) {
        object_ = sdbus::createObject(*connection_, "/org/freedesktop/ScreenSaver");
        object_->registerMethod("Inhibit")
            .onInterface(kInterface)
            .implementedAs(
                [this](const std::string&, const std::string&) { return 40 + static_cast<std::uint32_t>(++times_); });
        object_->registerMethod("UnInhibit").onInterface(kInterface).implementedAs([this](std::uint32_t cookie) {
            returned_ = cookie;
        });
        object_->finishRegistration();
        connection_->enterEventLoopAsync();
    }

    [[nodiscard]] int times() const { return times_; }
    [[nodiscard]] std::uint32_t returned() const { return returned_; }

private:
    static constexpr auto kInterface = "org.freedesktop.ScreenSaver";

    std::atomic<int> times_ = 0;
    std::atomic<std::uint32_t> returned_ = 0;
    std::unique_ptr<sdbus::IConnection> connection_;
    std::unique_ptr<sdbus::IObject> object_;
};

struct Buses {
    test::PrivateBus system{"DBUS_SYSTEM_BUS_ADDRESS"};
    test::PrivateBus session;
};

/// How many descriptors a program would get that this process starts.
int count_inherited() {
    constexpr int kMost = 256;
    int count = 0;
    for (int descriptor = 0; descriptor < kMost; ++descriptor) {
        const int flags = ::fcntl(descriptor, F_GETFD);
        if (flags >= 0 && (flags & FD_CLOEXEC) == 0) ++count;
    }
    return count;
}

TEST_CASE("logind is asked not to sleep while that is wished, and no longer") {
    if (has_no_bus()) return;
    const Buses buses;
    const FakeLogind logind;
    SleepGuard guard([] {});
    guard.keep_awake(true);
    REQUIRE(test::eventually([&] { return logind.held() == 1; }));
    CHECK(logind.asked() == Words{"sleep:idle", "Cuewell", "a stretching session plays", "block"});
    guard.keep_awake(true);
    guard.keep_awake(false);
    CHECK(test::eventually([&] { return logind.held() == 0; }));
    CHECK(logind.times() == 1);
    guard.keep_awake(true);
    CHECK(test::eventually([&] { return logind.held() == 1 && logind.times() == 2; }));
}

TEST_CASE("a guard that ends lets the computer sleep") {
    if (has_no_bus()) return;
    const Buses buses;
    const FakeLogind logind;
    {
        SleepGuard guard([] {});
        guard.keep_awake(true);
        REQUIRE(test::eventually([&] { return logind.held() == 1; }));
    }
    CHECK(test::eventually([&] { return logind.held() == 0; }));
}

TEST_CASE("what keeps the computer awake is not handed on to other programs") {
    if (has_no_bus()) return;
    const Buses buses;
    const FakeLogind logind;
    const int before = count_inherited();
    SleepGuard guard([] {});
    guard.keep_awake(true);
    REQUIRE(test::eventually([&] { return logind.held() == 1; }));
    CHECK(test::eventually([&] { return count_inherited() <= before; }));
}

TEST_CASE("wishes that change quickly end with the last one") {
    if (has_no_bus()) return;
    const Buses buses;
    const FakeLogind logind;
    SleepGuard guard([] {});
    for (int i = 0; i < 20; ++i) guard.keep_awake(i % 2 == 0);
    guard.keep_awake(true);
    CHECK(test::eventually([&] { return logind.held() == 1; }));
    guard.keep_awake(false);
    CHECK(test::eventually([&] { return logind.held() == 0; }));
}

TEST_CASE("a sleep that begins is told, and a wake is not") {
    if (has_no_bus()) return;
    const Buses buses;
    FakeLogind logind;
    std::atomic<int> sleeps = 0;
    SleepGuard guard([&] { ++sleeps; });
    guard.keep_awake(true);
    REQUIRE(test::eventually([&] { return logind.held() == 1; }));
    logind.sleep(false);
    logind.sleep(true);
    REQUIRE(test::eventually([&] { return sleeps > 0; }));
    logind.sleep(false);
    guard.keep_awake(false);
    // The bus keeps the order: whoever has let go has heard the wake.
    CHECK(test::eventually([&] { return logind.held() == 0; }));
    CHECK(sleeps == 1);
}

TEST_CASE("the desktop is asked to keep the screen on while that is wished") {
    if (has_no_bus()) return;
    const Buses buses;
    const FakeScreenSaver screen_saver;
    SleepGuard guard([] {});
    guard.keep_awake(true);
    REQUIRE(test::eventually([&] { return screen_saver.times() == 1; }));
    guard.keep_awake(false);
    CHECK(test::eventually([&] { return screen_saver.returned() == 41; }));
}

TEST_CASE("a system bus that dies leaves the session alone") {
    if (has_no_bus()) return;
    Buses buses;
    auto logind = std::make_unique<FakeLogind>();
    SleepGuard guard([] {});
    guard.keep_awake(true);
    REQUIRE(test::eventually([&] { return logind->held() == 1; }));
    logind.reset();
    buses.system.kill();
    guard.keep_awake(false);
    guard.keep_awake(true);
    CHECK_FALSE(guard.has_slept());
}

TEST_CASE("without logind nothing is kept awake, and that holds nobody up") {
    if (has_no_bus()) return;
    Buses buses;
    buses.system.kill();
    buses.session.kill();
    const auto begin = std::chrono::steady_clock::now();
    {
        SleepGuard guard([] {});
        guard.keep_awake(true);
        CHECK_FALSE(guard.has_slept());
    }
    // Two threads that were stuck would be given half a second each.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(900));
}

}  // namespace
}  // namespace cuewell
