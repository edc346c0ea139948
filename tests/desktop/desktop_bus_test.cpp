#include "desktop/desktop_player.h"

#include "asked.h"
#include "bus.h"
#include "knee.h"
#include "support/eventually.h"

#include <doctest/doctest.h>
#include <sdbus-c++/sdbus-c++.h>

#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using Words = std::vector<std::string>;
using test::knee_at;
using Values = std::map<std::string, sdbus::Variant>;

const std::string kName = "org.mpris.MediaPlayer2.cuewell";
const std::string kPlayer = "org.mpris.MediaPlayer2.Player";
const std::string kRoot = "org.mpris.MediaPlayer2";
const std::string kProperties = "org.freedesktop.DBus.Properties";

bool is_on_bus(sdbus::IConnection& connection, const std::string& name) {
    const auto bus = sdbus::createProxy(connection, "org.freedesktop.DBus", "/org/freedesktop/DBus");
    bool is_there = false;
    bus->callMethod("NameHasOwner").onInterface("org.freedesktop.DBus").withArguments(name).storeResultsTo(is_there);
    return is_there;
}

/// What a desktop does with a player on the bus.
class Desktop {
public:
    explicit Desktop(const std::string& name = kName)
        : connection_(sdbus::createSessionBusConnection()),
          proxy_(sdbus::createProxy(*connection_, name, "/org/mpris/MediaPlayer2")) {
        REQUIRE(test::eventually([&] { return is_on_bus(*connection_, name); }));
        proxy_->uponSignal("PropertiesChanged")
            .onInterface(kProperties)
            .call([this](const std::string& interface, const Values& values, const Words& gone) {
                for (const auto& [property, value] : values) changed_.emplace_back(property);
                if (interface != kPlayer || !gone.empty()) changed_.emplace_back("something else");
            });
        proxy_->uponSignal("Seeked").onInterface(kPlayer).call([this](std::int64_t at) { seeked_ = Duration(at); });
        proxy_->finishRegistration();
    }

    template <typename... Arguments>
    void call(const std::string& method, const Arguments&... arguments) {
        proxy_->callMethod(method).onInterface(kPlayer).withArguments(arguments...);
    }
    void call_root(const std::string& method) { proxy_->callMethod(method).onInterface(kRoot); }

    template <typename Value>
    [[nodiscard]] Value get(const std::string& property, const std::string& interface = kPlayer) {
        return proxy_->getProperty(property).onInterface(interface).template get<Value>();
    }
    template <typename Value>
    void set(const std::string& property, const Value& value) {
        proxy_->setProperty(property).onInterface(kPlayer).toValue(value);
    }
    [[nodiscard]] Values all(const std::string& interface) {
        Values values;
        proxy_->callMethod("GetAll").onInterface(kProperties).withArguments(interface).storeResultsTo(values);
        return values;
    }

    /// The names of what was announced as changed, once something was.
    [[nodiscard]] Words hear_change() {
        REQUIRE(test::eventually([this] { return hears() || !changed_.empty(); }));
        return std::exchange(changed_, {});
    }
    [[nodiscard]] Duration hear_seeked() {
        REQUIRE(test::eventually([this] { return hears() || seeked_.has_value(); }));
        return *std::exchange(seeked_, std::nullopt);
    }
    [[nodiscard]] bool has_heard_nothing() {
        while (connection_->processPendingRequest()) continue;
        return changed_.empty() && !seeked_;
    }

private:
    /// Takes what has come; false, so that a condition can be asked next.
    bool hears() {
        while (connection_->processPendingRequest()) continue;
        return false;
    }

    std::unique_ptr<sdbus::IConnection> connection_;
    std::unique_ptr<sdbus::IProxy> proxy_;
    Words changed_;
    std::optional<Duration> seeked_;
};

/// A session on a bus of its own.
struct Scene {
    test::PrivateBus bus;
    test::Asked asked;
    DesktopPlayer player{[this](const Command& command) { asked(command); }, "file:///art.svg"};
};

bool has_no_bus() {
    if (test::has_bus_daemon()) return false;
    MESSAGE("[skipped] dbus-daemon is not installed");
    return true;
}

Duration processor_time() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::duration_cast<Duration>(std::chrono::seconds(time.tv_sec) +
                                                std::chrono::nanoseconds(time.tv_nsec));
}

TEST_CASE("each method of MPRIS asks for its command") {
    if (has_no_bus()) return;
    Scene scene;
    scene.player.show(knee_at(10s));
    Desktop desktop;
    for (const char* method : {"Next", "Previous", "Pause", "PlayPause", "Stop", "Play"}) desktop.call(method);
    CHECK(scene.asked.take() == Words{"next track", "back track", "pause", "toggle pause", "quit", "resume"});
    desktop.call("Seek", std::int64_t{-5'000'000});
    desktop.call_root("Quit");
    desktop.call_root("Raise");
    CHECK(scene.asked.take() == Words{"seek by -5000000", "quit"});
}

TEST_CASE("a position is set by the track's name on the bus") {
    if (has_no_bus()) return;
    Scene scene;
    scene.player.show(knee_at(10s));
    Desktop desktop;
    const auto track = desktop.get<Values>("Metadata").at("mpris:trackid").get<sdbus::ObjectPath>();
    CHECK(track == "/org/cuewell/track/3");
    desktop.call("SetPosition", track, std::int64_t{42'000'000});
    desktop.call("SetPosition", sdbus::ObjectPath("/org/cuewell/track/2"), std::int64_t{42'000'000});
    CHECK(scene.asked.take() == Words{"seek to 42000000 in track 3"});
}

TEST_CASE("properties that can be set ask for their command, and the others are refused") {
    if (has_no_bus()) return;
    Scene scene;
    Desktop desktop;
    desktop.set("Rate", 2.0);
    desktop.set("Rate", 0.0);
    desktop.set("Volume", 0.25);
    desktop.set("LoopStatus", std::string("None"));
    desktop.set("Shuffle", false);
    CHECK(scene.asked.take() == Words{"pace 0.5", "pause", "volume 0.25"});
    CHECK_THROWS_AS(desktop.set("LoopStatus", std::string("Track")), sdbus::Error);
    CHECK_THROWS_AS(desktop.set("Shuffle", true), sdbus::Error);
    CHECK_THROWS_AS(desktop.set("Identity", std::string("other")), sdbus::Error);
    CHECK_THROWS_AS(desktop.call("OpenUri", std::string("file:///etc/passwd")), sdbus::Error);
    CHECK(scene.asked.count() == 0);
}

TEST_CASE("both interfaces of MPRIS are complete") {
    if (has_no_bus()) return;
    Scene scene;
    scene.player.show(knee_at(10s));
    Desktop desktop;
    const auto names = [&](const std::string& interface) {
        Words words;
        for (const auto& [name, value] : desktop.all(interface)) words.push_back(name);
        return words;
    };
    CHECK(names(kRoot) == Words{"CanQuit", "CanRaise", "DesktopEntry", "HasTrackList", "Identity", "SupportedMimeTypes",
                                "SupportedUriSchemes"});
    CHECK(names(kPlayer) == Words{"CanControl", "CanGoNext", "CanGoPrevious", "CanPause", "CanPlay", "CanSeek",
                                  "LoopStatus", "MaximumRate", "Metadata", "MinimumRate", "PlaybackStatus", "Position",
                                  "Rate", "Shuffle", "Volume"});
    CHECK(desktop.get<std::string>("Identity", kRoot) == "Cuewell");
    CHECK(desktop.get<std::string>("DesktopEntry", kRoot) == "cuewell");
    CHECK(desktop.get<bool>("CanQuit", kRoot));
    CHECK_FALSE(desktop.get<bool>("CanRaise", kRoot));
    CHECK(desktop.get<Words>("SupportedUriSchemes", kRoot).empty());
    CHECK(desktop.get<double>("MinimumRate") == 0.25);
    CHECK(desktop.get<double>("MaximumRate") == 4.0);
}

TEST_CASE("a desktop sees the track, the place in it and what can be done") {
    if (has_no_bus()) return;
    Scene scene;
    Desktop desktop;
    CHECK(desktop.get<Values>("Metadata").empty());
    Snapshot snapshot = knee_at(10s);
    snapshot.mode = LiveMode::paused;
    snapshot.volume = 0.5;
    scene.player.show(snapshot);
    const Values metadata = desktop.get<Values>("Metadata");
    CHECK(metadata.at("xesam:title").get<std::string>() == "Knee to chest, left");
    CHECK(metadata.at("xesam:album").get<std::string>() == "Gentle morning");
    CHECK(metadata.at("xesam:artist").get<Words>() == Words{"Cuewell"});
    CHECK(metadata.at("mpris:length").get<std::int64_t>() == 60'000'000);
    CHECK(metadata.at("mpris:artUrl").get<std::string>() == "file:///art.svg");
    CHECK(desktop.get<std::string>("PlaybackStatus") == "Paused");
    CHECK(desktop.get<std::int64_t>("Position") == 10'000'000);
    CHECK(desktop.get<double>("Volume") == 0.5);
    CHECK(desktop.get<bool>("CanSeek"));
    CHECK(desktop.get<bool>("CanGoNext"));
}

TEST_CASE("changes are announced on the bus, jumps as well, and nothing else") {
    if (has_no_bus()) return;
    Scene scene;
    Desktop desktop;
    Snapshot snapshot = knee_at(10s);
    snapshot.mode = LiveMode::paused;
    scene.player.show(snapshot);
    CHECK(desktop.hear_seeked() == Duration(10s));
    CHECK(desktop.hear_change() == Words{"CanGoNext", "CanGoPrevious", "CanSeek", "Metadata", "PlaybackStatus"});

    scene.player.show(snapshot);
    snapshot.volume = 2.0;
    scene.player.show(snapshot);
    CHECK(desktop.hear_change() == Words{"Volume"});
    snapshot.track.at = 20s;
    scene.player.show(snapshot);
    CHECK(desktop.hear_seeked() == Duration(20s));
    CHECK(desktop.has_heard_nothing());
}

TEST_CASE("a second session on the bus is seen beside the first one") {
    if (has_no_bus()) return;
    Scene scene;
    Desktop first;
    test::Asked asked_second;
    DesktopPlayer second([&](const Command& command) { asked_second(command); }, "");
    Desktop desktop(kName + ".instance" + std::to_string(::getpid()));
    desktop.call("Play");
    CHECK(asked_second.take() == Words{"resume"});
    CHECK(scene.asked.count() == 0);
}

TEST_CASE("a session that has ended is not on the bus any more") {
    if (has_no_bus()) return;
    const test::PrivateBus bus;
    const auto connection = sdbus::createSessionBusConnection();
    {
        const DesktopPlayer player([](const Command&) {}, "");
        REQUIRE(test::eventually([&] { return is_on_bus(*connection, kName); }));
    }
    CHECK(test::eventually([&] { return !is_on_bus(*connection, kName); }));
}

TEST_CASE("a bus that dies leaves the session alone") {
    if (has_no_bus()) return;
    Scene scene;
    {
        Desktop desktop;
    }
    scene.bus.kill();
    const Duration before = processor_time();
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; std::chrono::steady_clock::now() - begin < 200ms; ++i) {
        scene.player.show(knee_at(i % 2 == 0 ? 10s : 20s));
        ::poll(nullptr, 0, 10);
    }
    // A thread that spins would have used most of these 200 ms.
    CHECK(processor_time() - before < Duration(100ms));
    CHECK(scene.asked.count() == 0);
}

TEST_CASE("a bus that does not answer holds up neither the session nor its end") {
    if (has_no_bus()) return;
    test::PrivateBus bus;
    bus.freeze();
    const auto begin = std::chrono::steady_clock::now();
    {
        DesktopPlayer player([](const Command&) {}, "");
        player.show(knee_at(10s));
    }
    // The library would wait for 25 s at the least.
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

/// How long a session without a bus takes for it: the best of a few, for a test machine is busy.
std::chrono::steady_clock::duration time_without_bus() {
    auto best = std::chrono::steady_clock::duration::max();
    for (int i = 0; i < 5; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        {
            DesktopPlayer player([](const Command&) {}, "");
            player.show(knee_at(10s));
        }
        best = std::min(best, std::chrono::steady_clock::now() - begin);
    }
    return best;
}

TEST_CASE("without a bus nothing happens, at once") {
    ::unsetenv("XDG_RUNTIME_DIR");
    for (const char* address : {"unix:path=/nonexistent/bus", "nonsense", ""}) {
        ::setenv("DBUS_SESSION_BUS_ADDRESS", address, 1);
        CHECK(time_without_bus() < 100ms);
    }
    ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
    CHECK(time_without_bus() < 100ms);
}

}  // namespace
}  // namespace cuewell
