#include "desktop/mpris_player.h"

#include "asked.h"
#include "knee.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using Words = std::vector<std::string>;
using test::knee_at;

/// A player on a clock that stands still unless it is moved.
struct Scene {
    MprisPosition::Moment now{1h};
    test::Asked asked;
    MprisPlayer player{[this](const Command& command) { asked(command); }, "file:///a.svg", [this] { return now; }};

    /// Shows the track there, and gives what is to be announced.
    MprisNews show(const Snapshot& snapshot) {
        static_cast<void>(player.show(snapshot));
        return player.take_news();
    }
};

TEST_CASE("between snapshots the position goes on with the clock while it plays") {
    Scene scene;
    scene.show(knee_at(10s));
    scene.now += 1500ms;
    CHECK(scene.player.position() == Duration(11'500ms));

    Snapshot paused = knee_at(12s);
    paused.mode = LiveMode::paused;
    scene.show(paused);
    scene.now += 5s;
    CHECK(scene.player.position() == Duration(12s));
}

TEST_CASE("the position does not run on beyond the end of the track") {
    Scene scene;
    scene.show(knee_at(59s));
    scene.now += 5s;
    CHECK(scene.player.position() == Duration(60s));
}

TEST_CASE("a position that runs on is no news") {
    Scene scene;
    scene.show(knee_at(0s));
    for (int i = 1; i <= 40; ++i) {
        scene.now += 250ms;
        // Early and late by turns, as a device is.
        CHECK_FALSE(scene.player.show(knee_at(i * 250ms + (i % 2 == 0 ? 100ms : -100ms))));
    }
}

TEST_CASE("a jump is announced with the place it goes to, once") {
    Scene scene;
    scene.show(knee_at(10s));
    scene.now += 100ms;
    CHECK(scene.player.show(knee_at(20s)));
    CHECK(scene.player.take_news().seeked == Duration(20s));
    CHECK_FALSE(scene.player.take_news().seeked);
    scene.now += 1s;
    CHECK(scene.show(knee_at(20'700ms)).seeked == Duration(20'700ms));
    CHECK_FALSE(scene.show(knee_at(20'500ms)).seeked);
}

TEST_CASE("a clock that goes a little wrong is put right before it is off by more than a second") {
    Scene scene;
    scene.show(knee_at(0s));
    int jumps = 0;
    for (int i = 1; i <= 20; ++i) {
        scene.now += 1s;
        if (scene.show(knee_at(i * 900ms)).seeked) ++jumps;
    }
    CHECK(jumps == 1);
}

TEST_CASE("at another rate than one a desktop that reckons with it is put right") {
    Scene scene;
    Snapshot fast = knee_at(10s);
    fast.pace = {0.5};
    scene.show(fast);
    int jumps = 0;
    for (int i = 1; i <= 20; ++i) {
        scene.now += 250ms;
        fast.track.at += 250ms;
        if (scene.show(fast).seeked) ++jumps;
    }
    // Off by 5 s in these 5 s, of which each is told once it is over 1 s.
    CHECK(jumps == 4);
}

TEST_CASE("a track that begins at its beginning has not jumped, one that begins later has") {
    Scene scene;
    scene.show(knee_at(50s));
    Snapshot other = knee_at(100ms);
    other.track.number = 4;
    CHECK_FALSE(scene.show(other).seeked);
    other.track = {5, "Knee to chest, left", 60s, 30s};
    CHECK(scene.show(other).seeked == Duration(30s));
}

TEST_CASE("only what has changed is announced") {
    Scene scene;
    scene.show(knee_at(0s));
    CHECK(scene.show(knee_at(0s)).changed.empty());

    Snapshot snapshot = knee_at(0s);
    snapshot.mode = LiveMode::paused;
    CHECK(scene.show(snapshot).changed == Words{"PlaybackStatus"});
    snapshot.pace = {2.0};
    snapshot.volume = 0.5;
    CHECK(scene.show(snapshot).changed == Words{"Rate", "Volume"});
    snapshot.track.length = 70s;
    CHECK(scene.show(snapshot).changed == Words{"Metadata"});
    snapshot.next = "";
    CHECK(scene.show(snapshot).changed == Words{"CanGoNext"});
    snapshot.is_whole = false;
    CHECK(scene.show(snapshot).changed == Words{"CanGoNext"});
    snapshot.is_whole = true;
    CHECK(scene.show(snapshot).changed == Words{"CanGoNext"});
    snapshot.mode = LiveMode::over;
    CHECK(scene.show(snapshot).changed == Words{"PlaybackStatus", "CanGoPrevious", "CanPlay", "CanPause", "CanSeek"});
}

TEST_CASE("the rate is the inverse of the pace of pauses, within its range") {
    Scene scene;
    const auto rate_of = [&](double pace) {
        Snapshot snapshot = knee_at(0s);
        snapshot.pace = {pace};
        scene.show(snapshot);
        return scene.player.facts().rate;
    };
    CHECK(rate_of(1.0) == 1.0);
    CHECK(rate_of(0.5) == 2.0);
    CHECK(rate_of(0.1) == 4.0);
    CHECK(rate_of(100.0) == 0.25);
    CHECK(rate_of(0.0) == 4.0);
}

TEST_CASE("a rate that is set becomes a pace, and none at all a pause") {
    Scene scene;
    CHECK(scene.player.set_rate(2.0));
    CHECK(scene.player.set_rate(100.0));
    CHECK(scene.player.set_rate(-1.0));
    CHECK(scene.player.set_rate(0.0));
    CHECK_FALSE(scene.player.set_rate(std::numeric_limits<double>::quiet_NaN()));
    CHECK(scene.asked.take() == Words{"pace 0.5", "pace 0.25", "pace 4", "pause"});
}

TEST_CASE("a volume that is set is never negative") {
    Scene scene;
    CHECK(scene.player.set_volume(1.5));
    CHECK(scene.player.set_volume(-3.0));
    CHECK_FALSE(scene.player.set_volume(std::numeric_limits<double>::infinity()));
    CHECK(scene.asked.take() == Words{"volume 1.5", "volume 0"});
}

TEST_CASE("a position is set only within the track that runs") {
    Scene scene;
    scene.player.set_position("/org/cuewell/track/0", 0);
    scene.show(knee_at(10s));
    scene.player.set_position("/org/cuewell/track/3", 5'000'000);
    scene.player.set_position("/org/cuewell/track/3", 60'000'000);
    scene.player.set_position("/org/cuewell/track/2", 5'000'000);
    scene.player.set_position("/org/cuewell/track/3", -1);
    scene.player.set_position("/org/cuewell/track/3", 60'000'001);
    CHECK(scene.asked.take() == Words{"seek to 5000000 in track 3", "seek to 60000000 in track 3"});
}

TEST_CASE("no seek is so long that it could overflow") {
    Scene scene;
    scene.player.seek(std::numeric_limits<std::int64_t>::min());
    scene.player.seek(std::numeric_limits<std::int64_t>::max());
    CHECK(scene.asked.take() == Words{"seek by -86400000000", "seek by 86400000000"});
}

TEST_CASE("what is closed asks for nothing") {
    Scene scene;
    scene.player.close();
    scene.player.ask(command::Pause{});
    scene.player.seek(5);
    CHECK(scene.asked.count() == 0);
}

TEST_CASE("an error of whoever is asked does not reach the bus") {
    MprisPlayer player([](const Command&) { throw std::runtime_error("no"); }, "");
    CHECK_NOTHROW(player.ask(command::Pause{}));
}

}  // namespace
}  // namespace cuewell
