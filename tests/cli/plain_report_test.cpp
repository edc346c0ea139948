#include "cli/plain_report.h"
#include "cli/terminal_picture.h"
#include "live/keys.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace cuewell;
using namespace cuewell::test;
using namespace std::chrono_literals;

TEST_CASE("each event is a line with its time, at once") {
    ReadBack pipe;
    PlainReport report(pipe.output(), Characters::unicode);
    report.tell({Happening::Kind::track, 12min + 5s, "Knee-to-chest, left"});
    CHECK(pipe.take() == "12:05  Knee-to-chest, left\n");
    report.tell({Happening::Kind::said, 7s, "Hug your “knee”."});
    CHECK(pipe.take() == " 0:07  Hug your “knee”.\n");
    report.tell({Happening::Kind::answer, 1h + 2min + 3s, "slower"});
    CHECK(pipe.take() == "1:02:03  slower\n");
}

TEST_CASE("a plain report shows no snapshots, no escape sequences and no empty lines") {
    ReadBack pipe;
    PlainReport report(pipe.output(), Characters::ascii);
    report.show({});
    report.tell({Happening::Kind::said, 1s, ""});
    CHECK(pipe.take().empty());
    report.tell({Happening::Kind::said, 1s, "\x1b[2J“Two”\nlines…"});
    const std::string line = pipe.take();
    CHECK(line.find('\x1b') == std::string::npos);
    CHECK(line.ends_with("\"Two\" lines...\n"));
    CHECK(std::ranges::count(line, '\n') == 1);
}

TEST_CASE("a plain report prints the keys where they are asked for") {
    ReadBack pipe;
    PlainReport report(pipe.output(), Characters::unicode);
    report.notice(command::NextStretch{});
    CHECK(pipe.take().empty());
    report.notice(command::AskHelp{});
    const std::string help = pipe.take();
    CHECK(help.find("       n: next stretch\n") != std::string::npos);
    CHECK(static_cast<std::size_t>(std::ranges::count(help, '\n')) == key_help().size());
}

TEST_CASE("a full disk or a closed pipe is told once, and the session goes on") {
    // As watch_interrupts() has it.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    ReadBack closed;
    closed.close_reader();
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    for (const int output : {full, closed.output()}) {
        PatientWriter writer(output);
        writer.put("one\n");
        CHECK(writer.is_broken());
        writer.put("two\n");
        CHECK(writer.is_through());
    }
    ::close(full);
    std::signal(SIGPIPE, before);
}

TEST_CASE("a reader that sleeps holds nobody up, and loses no line while not too many wait") {
    ReadBack pipe;
    PlainReport report(pipe.output(), Characters::unicode);
    constexpr int kLines = 3'000;  // More than the pipe takes, less than what may wait beside it.
    const std::string words(30, 'x');
    for (int line = 0; line < kLines; ++line) report.tell({Happening::Kind::said, 1s, words});
    std::string all = pipe.take();
    CHECK(all.size() < kLines * (words.size() + 8));
    report.show({});
    all += pipe.take();
    report.show({});
    all += pipe.take();
    CHECK(all.size() == kLines * (words.size() + 8));
}
