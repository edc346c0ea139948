#include "cli/live_screen.h"
#include "cli/terminal_picture.h"

#include <doctest/doctest.h>

#include <memory>
#include <utility>

using namespace cuewell;
using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// A screen, and the terminal that it draws on.
struct Drawing {
    explicit Drawing(ScreenSize at_first) : size(at_first), picture(at_first.columns, at_first.rows) {
        ScreenPlace place;
        place.output = pipe.output();
        place.size = [this] { return size; };
        place.may_draw = [this] { return may_draw; };
        place.has_come_back = [this] { return std::exchange(has_come_back, false); };
        place.now = [this] { return now; };
        screen = std::make_unique<LiveScreen>(std::move(place));
    }

    /// What was sent since, which the terminal then shows.
    std::string sent() {
        std::string text = pipe.take();
        picture.take(text);
        return text;
    }

    ReadBack pipe;
    ScreenSize size;
    bool may_draw = true;
    bool has_come_back = false;
    std::chrono::steady_clock::time_point now{100s};
    TerminalPicture picture;
    std::unique_ptr<LiveScreen> screen;
};

Snapshot hold_with(Duration left) {
    Snapshot shown;
    shown.mode = LiveMode::playing;
    shown.session = "Back care";
    shown.track.title = "Sphinx";
    shown.said = "And hold.";
    shown.span = WatchedSpan{WatchedSpan::Kind::hold, 20s, left};
    shown.next = "Close";
    return shown;
}

/// What the terminal is to show of it.
std::string expected(const Snapshot& shown, ScreenSize size) {
    std::string text;
    for (const ScreenLine& line : draw(shown, {size.columns - 1, size.rows}, Characters::unicode))
        text += line.text + "\n";
    return text;
}

}  // namespace

TEST_CASE("the screen is drawn in place, and only what has changed is sent") {
    Drawing drawing({60, 12});
    drawing.screen->show(hold_with(20s));
    const std::string first = drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(20s), drawing.size));
    CHECK_FALSE(drawing.picture.shows_cursor());
    drawing.screen->show(hold_with(19s));
    const std::string second = drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(19s), drawing.size));
    CHECK(second.find("Sphinx") == std::string::npos);
    CHECK(second.find("Hold") != std::string::npos);
    drawing.screen->show(hold_with(19s));
    CHECK(drawing.sent().empty());
}

TEST_CASE("the screen stays in place at the bottom of the terminal, too") {
    Drawing drawing({60, 8});
    drawing.picture.take("one\r\ntwo\r\nthree\r\n");
    for (const Duration left : {20s, 10s, 5s}) drawing.screen->show(hold_with(left));
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(5s), drawing.size));
}

TEST_CASE("a screen that gives way stays above what is written then, and goes on below it") {
    Drawing drawing({60, 24});
    drawing.screen->give_way();
    CHECK(drawing.sent().empty());
    drawing.screen->show(hold_with(20s));
    drawing.screen->give_way();
    drawing.sent();
    drawing.picture.take("warning: one\r\nwarning: two\r\n");
    for (const Duration left : {20s, 19s}) drawing.screen->show(hold_with(left));
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(20s), drawing.size) + "warning: one\nwarning: two\n" +
                                        expected(hold_with(19s), drawing.size));
}

TEST_CASE("the help stands below the screen until another key") {
    Drawing drawing({80, 24});
    drawing.screen->show(hold_with(20s));
    drawing.screen->notice(command::AskHelp{});
    drawing.sent();
    CHECK(drawing.picture.text().find("next stretch") != std::string::npos);
    CHECK(drawing.picture.text().find("Sphinx") != std::string::npos);
    drawing.screen->notice(command::NextStretch{});
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(20s), drawing.size));
}

TEST_CASE("the help goes away by itself after 10 s, or when it is asked for again") {
    Drawing drawing({40, 8});
    drawing.screen->show(hold_with(20s));
    drawing.screen->notice(command::AskHelp{});
    drawing.sent();
    CHECK(drawing.picture.text().find("next stretch") != std::string::npos);
    drawing.now += 9s;
    drawing.screen->show(hold_with(11s));
    drawing.sent();
    CHECK(drawing.picture.text().find("next stretch") != std::string::npos);
    drawing.now += 1s;
    drawing.screen->show(hold_with(10s));
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(10s), drawing.size));
    drawing.screen->notice(command::AskHelp{});
    drawing.screen->notice(command::AskHelp{});
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(10s), drawing.size));
}

TEST_CASE("the screen follows the size of the window") {
    Drawing drawing({80, 24});
    drawing.screen->show(hold_with(20s));
    drawing.sent();
    drawing.size = {100, 24};
    drawing.picture = TerminalPicture(100, 24);
    drawing.picture.take("\r\n\r\n\r\n\r\n\r\n\r\n\r\n");  // Where the cursor stood.
    drawing.screen->show(hold_with(20s));
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(20s), drawing.size));
    drawing.size = {40, 5};
    drawing.picture = TerminalPicture(40, 5);
    drawing.picture.take("\r\n\r\n\r\n\r\n");
    drawing.screen->show(hold_with(20s));
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(20s), drawing.size));
}

TEST_CASE("nothing is drawn in the background, and a new screen below what others wrote meanwhile") {
    Drawing drawing({60, 24});
    drawing.screen->show(hold_with(20s));
    drawing.sent();
    drawing.may_draw = false;
    drawing.screen->show(hold_with(15s));
    CHECK(drawing.sent().empty());
    drawing.picture.take("\r\n[1]+ Stopped\r\n");
    drawing.may_draw = true;
    drawing.has_come_back = true;
    drawing.screen->show(hold_with(10s));
    drawing.sent();
    CHECK(drawing.picture.text() ==
          expected(hold_with(20s), drawing.size) + "[1]+ Stopped\n" + expected(hold_with(10s), drawing.size));
}

TEST_CASE("the last screen stays, with what there is to tell and the cursor below it") {
    Drawing drawing({60, 24});
    drawing.screen->show(hold_with(20s));
    drawing.screen->notice(command::AskHelp{});
    drawing.screen->tell({Happening::Kind::answer, 5s, "slower"});
    drawing.screen->tell({Happening::Kind::end, 5s, "28 minutes, one stretch skipped"});
    drawing.screen.reset();
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(20s), drawing.size) + "28 minutes, one stretch skipped\n");
    CHECK(drawing.picture.shows_cursor());
    CHECK(drawing.picture.column() == 0);
    CHECK(drawing.picture.row() == 9);
}

TEST_CASE("a terminal that takes nothing holds nobody up, and gets the newest screen when it goes on") {
    Drawing drawing({60, 24});
    for (int second = 5'000; second > 1; --second) drawing.screen->show(hold_with(std::chrono::seconds(second)));
    drawing.sent();
    drawing.screen->show(hold_with(1s));
    drawing.sent();
    drawing.screen->show(hold_with(1s));
    drawing.sent();
    CHECK(drawing.picture.text() == expected(hold_with(1s), drawing.size));
}
