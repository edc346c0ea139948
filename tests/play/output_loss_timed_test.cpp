#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// The first frame of the file from which on all of it was heard up to `end`.
std::size_t heard_from(const Recording& heard, const Sound& file, std::ptrdiff_t shift, std::size_t end) {
    for (std::size_t frame = end; frame-- > 0;) {
        const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(frame) + shift;
        if (place < 0 || static_cast<std::size_t>(place) >= heard.frames()) return frame + 1;
        for (std::size_t channel = 0; channel < 2; ++channel) {
            if (file.samples[2 * frame + channel] != heard.samples[2 * static_cast<std::size_t>(place) + channel])
                return frame + 1;
        }
    }
    return 0;
}

struct Loss {
    std::function<void(PulseRoom&)> lose;
    std::function<void(PulseRoom&)> restore;
};

/// Where the sound of a session broke off and went on again, in frames of its file.
struct Heard {
    std::size_t stopped = 0;
    std::size_t goes_on = 0;
};

/// Loses the output while a word is spoken, and has it back. Nothing where a machine that is busy with other things tore
/// the sound just where it is looked for.
std::optional<Heard> heard_over(const Loss& loss) {
    PlayRoom room;
    const Sound file = room.rendered(quick({"tiny.md"}));
    const auto terminal = room.play(quick({"tiny.md"}));
    if (!room.speaks(file)) return std::nullopt;
    loss.lose(room.pulse());
    const Recording before = room.heard();
    REQUIRE_MESSAGE(terminal->shows("the sound output went away: paused", kLongWhile), terminal->shown());
    const std::size_t told = terminal->shown().size();
    terminal->type(" ");
    CHECK_MESSAGE(terminal->shows("looking for a sound output", kLongWhile, told), terminal->shown());
    loss.restore(room.pulse());
    REQUIRE_MESSAGE(terminal->shows("playing on", kLongWhile), terminal->shown());
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());

    const auto first_shift = shift_of(before, file);
    if (!first_shift) return std::nullopt;
    const std::size_t stopped = first_difference(before, file, *first_shift);
    const Recording after = room.heard();
    // What is torn later by a machine that is busy with other things is no matter here.
    const std::size_t later = stopped + 48'000;
    const auto second_shift = shift_of(after, file, later);
    if (!second_shift) return std::nullopt;
    return Heard{stopped, heard_from(after, file, *second_shift, later)};
}

/// No word may be missing.
void expect_to_outlive(const Loss& loss) {
    if (!can_play()) return;
    // It comes back with a fade.
    constexpr std::size_t kFaded = 4'800;
    constexpr int kTries = 3;
    bool goes_on = false;
    for (int tries = 0; tries < kTries && !goes_on; ++tries) {
        const auto heard = heard_over(loss);
        if (heard) MESSAGE("heard to frame " << heard->stopped << ", and again from frame " << heard->goes_on << " on");
        goes_on = heard && heard->goes_on < heard->stopped + kFaded;
    }
    CHECK(goes_on);
}

}  // namespace

TEST_CASE("a session outlives that its sink is taken away while a word is spoken") {
    expect_to_outlive({[](PulseRoom& pulse) { pulse.unload_sink(); }, [](PulseRoom& pulse) { pulse.load_sink(); }});
}

TEST_CASE("a session outlives that its sound server is killed while a word is spoken") {
    expect_to_outlive({[](PulseRoom& pulse) { pulse.kill_server(); }, [](PulseRoom& pulse) { pulse.start_server(); }});
}

TEST_CASE("a sound server that freezes is noticed in about two seconds, and holds nothing up") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = room.play(quick({"tiny.md"}));
    REQUIRE_MESSAGE(terminal->shows("Stop if it hurts", kLongWhile), terminal->shown());
    const SteadyTime frozen = std::chrono::steady_clock::now();
    room.pulse().freeze_server();
    REQUIRE_MESSAGE(terminal->shows("the sound output stands still: paused", kLongWhile), terminal->shown());
    const std::chrono::duration<double> noticed = std::chrono::steady_clock::now() - frozen;
    MESSAGE("noticed after " << noticed.count() << " s");
    CHECK(noticed < 4s);
    const std::size_t told = terminal->shown().size();
    terminal->type(" ");
    CHECK_MESSAGE(terminal->shows("looking for a sound output", kLongWhile, told), terminal->shown());
    terminal->type("q");
    CHECK_MESSAGE(terminal->shows("press q again to quit", kLongWhile, told), terminal->shown());
    terminal->type("q");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
    CHECK(terminal->is_as_before());
}
