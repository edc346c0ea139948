#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

double seconds(std::ptrdiff_t frames) { return static_cast<double>(frames) / 48'000.0; }

/// How a session was heard that was played from its beginning to its end.
struct Performance {
    Recording heard;
    std::string told;
    std::optional<std::ptrdiff_t> shift;  ///< Of the file.

    /// From the first of the wake-up sound to the first frame of the session.
    [[nodiscard]] double lead_in() const {
        return shift ? seconds(*shift - static_cast<std::ptrdiff_t>(first_sound(heard))) : 0.0;
    }
    [[nodiscard]] bool is_in_time() const {
        const bool had_gaps = told.find("ran dry") != std::string::npos || told.find("too late") != std::string::npos;
        return shift && !had_gaps && lead_in() < 1.3;
    }
};

Performance performance_of(const Sound& file, const std::vector<std::string>& arguments, const PlayRoom& room,
                           std::chrono::seconds patience) {
    const auto terminal = room.play(arguments);
    const auto is_over = [&] { return terminal->shown().find("One word for the journal") != std::string::npos; };
    static_cast<void>(
        eventually([&] { return is_over() || terminal->await_end(std::chrono::milliseconds(0)); }, patience));
    if (is_over()) terminal->type("\n");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
    const Recording heard = room.heard();
    return {heard, terminal->shown(), shift_of(heard, file)};
}

/// The loudness of a voice is measured when it is first used, for which a second is not enough.
Performance performance_in_a_room_with_known_voices(const Sound& file, const std::vector<std::string>& arguments) {
    const PlayRoom room;
    static_cast<void>(room.rendered(arguments));
    return performance_of(file, arguments, room, kLongWhile);
}

/// Every sample of the file was heard, one after the other.
void expect_the_file(const Performance& performance, const Sound& file) {
    REQUIRE(performance.shift);
    const std::size_t different = first_difference(performance.heard, file, *performance.shift);
    const auto slipped = shift_of(performance.heard, file, different + 4'800);
    CHECK_MESSAGE(different == file.frames(), "differs after " << seconds(static_cast<std::ptrdiff_t>(different))
                                                               << " s; what comes later is shifted by "
                                                               << (slipped ? *slipped - *performance.shift : 0)
                                                               << " frames");
    CHECK_MESSAGE(performance.is_in_time(), performance.told);
    MESSAGE("the first frame comes " << performance.lead_in() << " s after the first of a lead-in of 1 s");
    // An output swallows some of the wake-up sound, never more than 100 ms here.
    CHECK(performance.lead_in() > 0.9);
}

/// A machine that is busy with other things tears the sound: the program then has to say so, and gets another try.
void expect_the_file(const std::vector<std::string>& arguments) {
    if (!can_play()) return;
    const Sound file = PlayRoom().rendered(arguments);
    constexpr int kTries = 3;
    Performance performance;
    for (int tries = 0; tries < kTries && !performance.is_in_time(); ++tries) {
        if (tries > 0) MESSAGE("not in time: " << performance.lead_in() << " s of lead-in\n" << performance.told);
        performance = performance_in_a_room_with_known_voices(file, arguments);
    }
    expect_the_file(performance, file);
}

/// So many breaths, with a word before each hundred of them: a line of a script has no more.
std::string breaths(int count) {
    constexpr int kMostInALine = 100;
    std::string lines;
    for (; count > 0; count -= kMostInALine) {
        lines += "Breathe.\n[breathe " + std::to_string(std::min(count, kMostInALine)) + "]\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("what is heard of a session is its file, sample for sample") { expect_the_file(quick({"tiny.md"})); }

TEST_CASE("what is heard of a session with rain is its file, sample for sample, on both channels") {
    expect_the_file(quick({"tiny.md", "--ambience", "rain"}));
}

// Only tools/soak asks for it.
TEST_CASE("soak: minutes of breaths with rain are heard as they stand in the file" * doctest::skip()) {
    const char* const wish = std::getenv("CUEWELL_SOAK_MINUTES");
    const int minutes = wish == nullptr ? 2 : std::atoi(wish);
    if (!can_play()) return;
    const PlayRoom room;
    // Six breaths a minute; what is said around them takes 40 s.
    room.folder().write("soak.md",
                        "+++\ntitle = \"Soak\"\nposition = \"lying face up\"\n+++\n" + breaths(6 * minutes - 4));
    const std::vector<std::string> arguments{"soak.md", "--ambience", "rain"};
    const Sound file = room.rendered(arguments);
    const auto length = std::chrono::seconds(static_cast<int>(seconds(static_cast<std::ptrdiff_t>(file.frames()))));
    expect_the_file(performance_of(file, arguments, room, length + kLongWhile), file);
}
