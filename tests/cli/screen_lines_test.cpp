#include "cli/screen_lines.h"

#include "base/utf8.h"
#include "live/keys.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>

using namespace cuewell;
using namespace std::chrono_literals;

namespace {

Snapshot in_a_hold() {
    ::setenv("TZ", "UTC0", 1);
    ::tzset();
    Snapshot shown;
    shown.mode = LiveMode::playing;
    shown.session = "Back care";
    shown.track = {4, "Knee-to-chest, left", 90s, 31s};
    shown.said =
        "Hug your left knee to your chest, and let the other leg be long and heavy on the floor. Breathe slowly.";
    shown.span = WatchedSpan{WatchedSpan::Kind::hold, 30s, 11'400ms};
    shown.next = "Knee-to-chest, right";
    shown.elapsed = 12min + 5s;
    shown.left = 17min + 55s;
    shown.end = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 7h + 45min;
    return shown;
}

std::string text_of(const std::vector<ScreenLine>& lines) {
    std::string text;
    for (const ScreenLine& line : lines) text += line.text + "\n";
    return text;
}

std::string screen(const Snapshot& shown, std::size_t columns, std::size_t rows = 24,
                   Characters characters = Characters::unicode) {
    return "\n" + text_of(draw(shown, {columns, rows}, characters));
}

}  // namespace

TEST_CASE("the screen of a hold at 40 columns") {
    CHECK(screen(in_a_hold(), 40) == R"(
Back care                        playing
Knee-to-chest, left
Hug your left knee to your chest, and
let the other leg be long and heavy on…
Hold    ━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  0:12
Next: Knee-to-chest, right
12:05 so far, 17:55 left, ends at 07:45
? help
)");
}

TEST_CASE("while only the beginning of a session is known, nothing is said of its end") {
    Snapshot shown = in_a_hold();
    shown.is_whole = false;
    const std::string playing = screen(shown, 80);
    CHECK(playing.find("\n12:05 so far\n") != std::string::npos);
    CHECK(playing.find("left,") == std::string::npos);
    shown.mode = LiveMode::waking;
    CHECK(screen(shown, 80).find("so far") == std::string::npos);
}

TEST_CASE("the screen of a hold at 80 columns") {
    CHECK(screen(in_a_hold(), 80) == R"(
Back care                                                                playing
Knee-to-chest, left
Hug your left knee to your chest, and let the other leg be long and heavy on the
floor. Breathe slowly.
Hold    ━━━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  0:12
Next: Knee-to-chest, right
12:05 so far, 17:55 left, ends at 07:45
? help
)");
}

TEST_CASE("the screen of a pause at 120 columns, with all that differs from the usual") {
    Snapshot shown = in_a_hold();
    shown.mode = LiveMode::paused;
    shown.pace.factor = 1.1;
    shown.volume = 0.5;
    shown.has_ambience = true;
    shown.must_end_then = true;
    shown.note = "paused";
    shown.span->kind = WatchedSpan::Kind::breath;
    CHECK(screen(shown, 120) == R"(
Back care                                                                   paused, pace 1.10, volume 50 %, ambience off
Knee-to-chest, left
Hug your left knee to your chest, and let the other leg be long and heavy on the floor. Breathe slowly.

Breathe ━━━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  0:12
Next: Knee-to-chest, right
12:05 so far, 17:55 left, ends at 07:45 as promised
paused
)");
}

TEST_CASE("where there are few rows, the stretch, the hold and the times stay longest") {
    CHECK(screen(in_a_hold(), 40, 5, Characters::ascii) == R"(
Knee-to-chest, left
Hug your left knee to your chest, and
Hold    ##########................  0:12
12:05 so far, 17:55 left, ends at 07:45
? help
)");
    CHECK(screen(in_a_hold(), 40, 1) == "\nKnee-to-chest, left\n");
}

TEST_CASE("before the session is planned the screen says what it waits for") {
    Snapshot shown;
    shown.session = "Back care";
    CHECK(screen(shown, 40) == "\nBack care              waking the output\n\n\n\n\n\n\n? help\n");
}

TEST_CASE("a screen of any size holds the lines within it, as well-formed text") {
    Snapshot shown = in_a_hold();
    shown.session = "膝を胸に抱えて、ゆっくり息を吐く";
    shown.track.title = "Zu\u0308ge u\u0308ber dem Kopf, ganz langsam und in aller Ruhe, noch einmal";
    shown.said = "腰を伸ばして" + shown.said + " 🧘🧘🧘🧘";
    shown.must_end_then = true;
    for (const Characters characters : {Characters::unicode, Characters::ascii}) {
        for (std::size_t columns = 1; columns <= 200; ++columns) {
            for (const ScreenSize size : {ScreenSize{columns, 24}, ScreenSize{columns, columns % 9}}) {
                std::vector<ScreenLine> lines = draw(shown, size, characters);
                CHECK(lines.size() == std::clamp<std::size_t>(size.rows, 1, 8));
                const auto help = draw_help(size, characters);
                CHECK(help.size() <= std::max<std::size_t>(size.rows, 1));
                lines.insert(lines.end(), help.begin(), help.end());
                for (const ScreenLine& line : lines) {
                    CHECK_MESSAGE(display_width(line.text) <= columns, columns << ": " << line.text);
                    CHECK_FALSE(find_invalid_utf8(line.text));
                    if (characters == Characters::ascii)
                        CHECK(std::ranges::all_of(line.text, [](char c) { return c >= ' ' && c <= '~'; }));
                }
            }
        }
    }
}

TEST_CASE("a script cannot steer the terminal") {
    Snapshot shown = in_a_hold();
    shown.session = "\x1b]0;title\x07";
    shown.track.title = "Knee\nto\tchest\x1b[2J";
    shown.said =
        "\x9b"
        "31m Hold. \u202e";
    shown.next = "a\rb";
    shown.note = "\x1b[H";
    for (const ScreenLine& line : draw(shown, {}, Characters::unicode)) {
        CHECK_FALSE(find_control_character(line.text));
        CHECK(line.text.find_first_of("\r\n\t") == std::string::npos);
    }
}

TEST_CASE("ASCII takes the nearest sign") {
    CHECK(shown_text("“Let’s” – child’s pose… é", Characters::ascii) == "\"Let's\" - child's pose... ?");
}

TEST_CASE("the help names every key, in as many columns as there is room for") {
    CHECK(draw_help({40, 24}, Characters::unicode).size() == key_help().size());
    CHECK(draw_help({80, 24}, Characters::unicode).size() == (key_help().size() + 1) / 2);
    const std::string help = text_of(draw_help({120, 24}, Characters::unicode));
    for (const KeyHelp& key : key_help()) CHECK(help.find(key.does) != std::string::npos);
}
