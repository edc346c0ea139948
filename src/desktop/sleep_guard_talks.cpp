#include "desktop/sleep_guard_wish.h"

#include "base/descriptor.h"
#include "desktop/connected_talk.h"

#include <sdbus-c++/sdbus-c++.h>

#include <fcntl.h>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 2s;
constexpr auto kProgram = "Cuewell";
constexpr auto kReason = "a stretching session plays";

/// Asks one service to stay awake, each time it is wished once, and lets go when it is not wished any more.
class AwakeTalk : public ConnectedTalk<sdbus::IConnection> {
public:
    AwakeTalk(std::shared_ptr<SleepWish> wish, std::string service, std::string path)
        : wish_(std::move(wish)), service_(std::move(service)), path_(std::move(path)) {}

    void open() override {
        proxy_ = sdbus::createProxy(connect(connect_to_bus()), service_, path_);
        subscribe(*proxy_);
    }

    void speak() override {
        const SleepWish::Awake awake = wish_->awake();
        if (awake.times != tried_ || !awake.wished) release(*proxy_);
        if (awake.wished && awake.times != tried_) ask(*proxy_);
        tried_ = awake.times;
    }

protected:
    /// Whether an answer that arrives now is to the wish that is in force.
    [[nodiscard]] bool is_wished() const { return wish_->awake().wished; }
    void tell_sleep() { wish_->tell_sleep(); }

private:
    [[nodiscard]] virtual std::unique_ptr<sdbus::IConnection> connect_to_bus() = 0;
    virtual void subscribe(sdbus::IProxy& proxy) = 0;
    virtual void ask(sdbus::IProxy& proxy) = 0;
    virtual void release(sdbus::IProxy& proxy) = 0;

    std::shared_ptr<SleepWish> wish_;
    const std::string service_;
    const std::string path_;
    int tried_ = 0;
    std::unique_ptr<sdbus::IProxy> proxy_;
};

class LogindTalk final : public AwakeTalk {
public:
    explicit LogindTalk(std::shared_ptr<SleepWish> wish)
        : AwakeTalk(std::move(wish), "org.freedesktop.login1", "/org/freedesktop/login1") {}

private:
    static constexpr auto kInterface = "org.freedesktop.login1.Manager";

    [[nodiscard]] std::unique_ptr<sdbus::IConnection> connect_to_bus() override {
        return sdbus::createSystemBusConnection();
    }

    void subscribe(sdbus::IProxy& proxy) override {
        proxy.uponSignal("PrepareForSleep").onInterface(kInterface).call([this](const bool& begins) {
            if (begins) tell_sleep();
        });
        proxy.finishRegistration();
    }

    void ask(sdbus::IProxy& proxy) override {
        proxy.callMethodAsync("Inhibit")
            .onInterface(kInterface)
            .withTimeout(kPatience)
            .withArguments(std::string("sleep:idle"), std::string(kProgram), std::string(kReason), std::string("block"))
            .uponReplyInvoke([this](const sdbus::Error* error, const sdbus::UnixFd& lock) {
                // A copy that no program of ours inherits: sdbus-c++ 1.2 gives one that would be.
                if (error == nullptr && is_wished()) lock_ = Descriptor(::fcntl(lock.get(), F_DUPFD_CLOEXEC, 3));
            });
    }

    void release(sdbus::IProxy&) override { lock_.close(); }

    Descriptor lock_;  ///< The computer stays awake while this is open.
};

class ScreenSaverTalk final : public AwakeTalk {
public:
    explicit ScreenSaverTalk(std::shared_ptr<SleepWish> wish)
        : AwakeTalk(std::move(wish), "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver") {}

private:
    static constexpr auto kInterface = "org.freedesktop.ScreenSaver";

    [[nodiscard]] std::unique_ptr<sdbus::IConnection> connect_to_bus() override {
        return sdbus::createSessionBusConnection();
    }

    void subscribe(sdbus::IProxy&) override {}

    void ask(sdbus::IProxy& proxy) override {
        proxy.callMethodAsync("Inhibit")
            .onInterface(kInterface)
            .withTimeout(kPatience)
            .withArguments(std::string(kProgram), std::string(kReason))
            .uponReplyInvoke([this, &proxy](const sdbus::Error* error, const std::uint32_t& cookie) {
                if (error != nullptr) return;
                // An answer that comes too late is given back at once, and so is one that a newer one replaces.
                release(proxy);
                cookie_ = cookie;
                if (!is_wished()) release(proxy);
            });
    }

    void release(sdbus::IProxy& proxy) override {
        if (!cookie_) return;
        proxy.callMethod("UnInhibit").onInterface(kInterface).withArguments(*cookie_).dontExpectReply();
        cookie_.reset();
    }

    std::optional<std::uint32_t> cookie_;
};

}  // namespace

std::unique_ptr<BusTalk> make_logind_talk(const std::shared_ptr<SleepWish>& wish) {
    return std::make_unique<LogindTalk>(wish);
}

std::unique_ptr<BusTalk> make_screen_saver_talk(const std::shared_ptr<SleepWish>& wish) {
    return std::make_unique<ScreenSaverTalk>(wish);
}

}  // namespace cuewell
