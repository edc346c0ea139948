#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr Milliseconds kAtOnce{150};
/// Volumes are floating point numbers: back at the usual one, a sample may be rounded otherwise.
constexpr int kRounding = 3;

/// Keys that are pressed while something plays, and how long it takes until that is heard.
class Keys {
public:
    Keys(const PlayRoom& room, const TerminalRun& terminal) : room_(room), terminal_(terminal) {}

    /// Presses a key in silence, and waits for sound and the answer, and then until something is told.
    void speak_at(const std::string& key, const std::string& answer, const std::string& until = {}) {
        REQUIRE(room_.falls_silent(std::chrono::steady_clock::now(), 250ms));
        const std::size_t from = terminal_.shown().size();
        const SteadyTime pressed = terminal_.type(key);
        REQUIRE(eventually([&] { return heard_after(pressed) < room_.heard().frames(); }, kLongWhile));
        expect_at_once(key, pressed, heard_after(pressed));
        CHECK_MESSAGE(terminal_.shows(answer, kLongWhile, from), terminal_.shown());
        CHECK_MESSAGE(terminal_.shows(until, kLongWhile, from), terminal_.shown());
    }

    /// Presses a key while `expected` is heard, and waits until something else is.
    SteadyTime change_at(const std::string& key, const Sound& expected) {
        if (!shift_) shift_ = shift_of(room_.heard(), expected);
        const SteadyTime pressed = terminal_.type(key);
        if (!shift_) {
            is_in_time_ = false;  // Torn just where it is looked for.
            return pressed;
        }
        std::this_thread::sleep_for(400ms);
        const Recording heard = room_.heard();
        const auto from = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(heard.frame_at(pressed)) - *shift_);
        const std::size_t changed = first_difference(heard, expected, *shift_, from, kRounding);
        expect_at_once(key, pressed, static_cast<std::size_t>(static_cast<std::ptrdiff_t>(changed) + *shift_));
        return pressed;
    }

    [[nodiscard]] bool is_in_time() const { return is_in_time_; }

private:
    std::size_t heard_after(SteadyTime time) const {
        const Recording heard = room_.heard();
        return first_sound(heard, heard.frame_at(time));
    }

    void expect_at_once(const std::string& key, SteadyTime pressed, std::size_t frame) {
        const Milliseconds taken = room_.heard().time_of(frame) - pressed;
        MESSAGE("\"" << key << "\" is heard after " << std::round(taken.count()) << " ms");
        is_in_time_ = is_in_time_ && taken > Milliseconds(0) && taken < kAtOnce;
    }

    bool is_in_time_ = true;

    const PlayRoom& room_;
    const TerminalRun& terminal_;
    std::optional<std::ptrdiff_t> shift_;  ///< Of what is expected, in the recording.
};

std::vector<std::string> long_session(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"long.md"});
    return quick(more);
}

/// Plays it until its first hold has begun.
std::unique_ptr<TerminalRun> play_to_the_hold(const PlayRoom& room, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--lead-in", "0.3s"});
    auto terminal = room.play(arguments);
    REQUIRE_MESSAGE(terminal->shows("hold 30s", kLongWhile), terminal->shown());
    return terminal;
}

/// A machine that is busy with other things has three tries.
void expect_in_time(const std::function<bool()>& is_in_time) {
    if (!can_play()) return;
    constexpr int kTries = 3;
    bool was_in_time = false;
    for (int tries = 0; tries < kTries && !was_in_time; ++tries) was_in_time = is_in_time();
    CHECK(was_in_time);
}

}  // namespace

TEST_CASE("keys that make the session speak are heard at once") {
    expect_in_time([] {
        PlayRoom room;
        const auto terminal = play_to_the_hold(room, long_session());
        Keys keys(room, *terminal);
        keys.speak_at("t", "left");
        keys.speak_at("+", "10 s longer");
        keys.speak_at("s", "slower");
        keys.speak_at("f", "faster");
        keys.speak_at("r", "");
        keys.speak_at("-", "ended");
        return keys.is_in_time();
    });
}

TEST_CASE("keys that lead to another place are heard at once") {
    expect_in_time([] {
        PlayRoom room;
        const auto terminal = play_to_the_hold(room, long_session());
        Keys keys(room, *terminal);
        keys.speak_at("b", "Reach far", "hold 30s");
        keys.speak_at("p", "Reach far", "hold 30s");
        keys.speak_at("n", "Bend", "hold 30s");
        keys.speak_at("n", "Close");
        return keys.is_in_time();
    });
}

TEST_CASE("keys that change what is heard work at once") {
    expect_in_time([] {
        PlayRoom room;
        const std::vector<std::string> arguments = long_session({"--ambience", "rain"});
        const Sound file = room.rendered(arguments);
        Sound louder = file;
        for (std::int16_t& sample : louder.samples)
            sample =
                static_cast<std::int16_t>(std::lrint(std::clamp(sample * std::pow(10.0, 0.1), -32'768.0, 32'767.0)));
        const auto terminal = play_to_the_hold(room, arguments);
        Keys keys(room, *terminal);
        std::this_thread::sleep_for(500ms);
        keys.change_at("]", file);
        keys.change_at("[", louder);
        keys.change_at("m", file);
        keys.speak_at("m", "ambience on");
        std::this_thread::sleep_for(1s);
        const SteadyTime paused = keys.change_at(" ", file);
        REQUIRE(room.falls_silent(paused, 100ms));
        const Recording heard = room.heard();
        const Milliseconds until_silence = heard.time_of(first_silence(heard, heard.frame_at(paused), 4'800)) - paused;
        MESSAGE("silent " << std::round(until_silence.count()) << " ms after the key for a pause, which fades for 80");
        keys.speak_at(" ", "playing");
        std::this_thread::sleep_for(1s);

        const SteadyTime interrupted = terminal->type("\x03");
        CHECK(terminal->await_end(kLongWhile) == 130);
        const Recording all = room.heard();
        const Milliseconds until_end = all.time_of(first_silence(all, all.frame_at(interrupted), 4'800)) - interrupted;
        MESSAGE("silent " << std::round(until_end.count()) << " ms after Ctrl-C, which fades for 200");
        return keys.is_in_time() && until_silence < kAtOnce + 80ms && until_end < kAtOnce + 200ms;
    });
}
