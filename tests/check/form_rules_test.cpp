#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

bool is_told_in_stretch(const std::string& line) {
    return !found_in_stretch("read-aloud", "Begin.\n" + line + "\n").empty();
}

bool is_told_in_routine(const std::string& line) {
    return !found_in_routine("read-aloud", "Begin.\n" + line + "\n- arm\nBye.\n", "Lift.\n").empty();
}

TEST_CASE("a directive without its square brackets is told with them") {
    CHECK(found_in_stretch("read-aloud", "Begin.\n(pause 3s)\n") ==
          "arm.md:6:1: warning: this line is read aloud as it stands [read-aloud]\n"
          "  (pause 3s)\n"
          "  ^~~~~~~~~~\n"
          "  what is done stands in square brackets, on a line of its own: [pause 3s]\n");
    for (const char* line :
         {"pause 3s", "hold 20s", "hold 20s-30s", "(hold 1.5m)", "count down 5", "repeat 2-4", "(end)", "(chime bell)",
          "breathe 3", "(count 5)", "(hold 5 breaths)", "(pause 1m30s)", "(rest 1:30)", "(hold 20s–30s)", "Pause 3s",
          "(Hold 20s)", "Hold 20s", "(End)", "(Repeat 3)"}) {
        CAPTURE(std::string(line));
        CHECK(is_told_in_stretch(line));
    }
}

TEST_CASE("sentences that only sound like something to do are spoken without a word") {
    for (const char* line : {"Hold for 20 seconds.",
                             "Rest here.",
                             "hold",
                             "end",
                             "Breathe 3 times.",
                             "10 seconds more.",
                             "(Breathe.)",
                             "3 2 1.",
                             "20 s",
                             "count on me",
                             "hold on 2 people",
                             "(breathe normally)",
                             "(hold on to the chair)",
                             "(end of the warm-up)",
                             "(rest a little)",
                             "80s music goes well with this.",
                             "2m of room is enough.",
                             "In your 60s, sit down.",
                             "...s",
                             "(Hold 20 seconds.)",
                             "(hold 5 seconds)",
                             "(breathe 3 times)",
                             "(Hold 2 blocks, one in each hand)",
                             "Count 4",
                             "Hold"}) {
        CAPTURE(std::string(line));
        CHECK_FALSE(is_told_in_stretch(line));
        CHECK_FALSE(is_told_in_routine(line));
    }
}

TEST_CASE("a stretch of the list behind another sign is told, and a dash before words is not") {
    for (const char* line : {"– arm", "— arm: hold 20s", "* arm", "• arm", "-arm", "-\u00A0arm"}) {
        CAPTURE(std::string(line));
        CHECK(is_told_in_routine(line));
    }
    CHECK(found_in_routine("read-aloud", "Begin.\n– arm\n- arm\nBye.\n", "Lift.\n").find("blank: - arm\n") !=
          std::string::npos);
    CHECK(is_told_in_routine("— cat-cow"));
    CHECK(is_told_in_routine("— leg: rounds 2"));
    for (const char* line : {"– and now the arm.", "– Arm", "arm", "– slowly", "-1-"})
        CHECK_FALSE(is_told_in_routine(line));
    CHECK_FALSE(is_told_in_stretch("– arm"));
}

TEST_CASE("a length where nothing takes so long is told with its pause") {
    const auto has = [](const std::string& line, const std::string& directive) {
        CAPTURE(line);
        return found_in_stretch("read-aloud", "Begin.\n" + line + "\nGo on.\n").find(": " + directive + "\n") !=
               std::string::npos;
    };
    CHECK(has("Pause 5 seconds.", "[pause 5s]"));
    CHECK(has("Pause for ten seconds", "[pause 10s]"));
    CHECK(has("Pause for a minute.", "[pause 60s]"));
    CHECK(has("(Pause five to ten seconds)", "[pause 5s-10s]"));
    CHECK(has("(30 seconds)", "[pause 30s]"));
    CHECK(has("30s", "[pause 30s]"));
    CHECK(has("(30s)", "[pause 30s]"));
    for (const char* line : {"Pause for five breaths.", "Pause for ten seconds, then go on.", "Hold for 20 seconds.",
                             "Thirty seconds.", "(Breathe for ten seconds.)", "Pause."})
        CHECK_FALSE(is_told_in_stretch(line));
    CHECK(found_in_stretch("read-aloud", "Begin.\nPause for five seconds.\n[pause 5s]\n").empty());
}

TEST_CASE("two numbers with a sign between them are told") {
    for (const char* line : {"Hold for 20-30 seconds.", "Do it 10–15 times.", "Turn by 1/2."})
        CHECK(is_told_in_stretch(line));
    for (const char* line : {"Hold for 20 to 30 seconds.", "Come down - 2 knees, 2 hands.", "A 90-degree turn."})
        CHECK_FALSE(is_told_in_stretch(line));
    CHECK(found_in_stretch("read-aloud", "Begin.\nTurn by 1/2.\n").find("of \"1/2\" a voice") != std::string::npos);
}

TEST_CASE("a unit that is cut short is told, for it is read letter by letter") {
    CHECK(found_in_stretch("read-aloud", "Begin.\nHold for 30s, then rest.\n").find("reads \"30s\" letter") !=
          std::string::npos);
    for (const char* line : {"Stay 2min.", "Hold for 20s-30s.", "And stay 1.5m"}) CHECK(is_told_in_stretch(line));
    for (const char* line : {"Reach the 2nd step.", "Turn 90 degrees.", "The 1970s.", "Stay 30 s."})
        CHECK_FALSE(is_told_in_stretch(line));
}

TEST_CASE("words for a hold without their sign, and a note behind a space that is none, are told") {
    CHECK(found_in_stretch("read-aloud", "Begin.\n[hold 20s]\n10s Breathe.\n").find("@10s Breathe.\n") !=
          std::string::npos);
    CHECK(is_told_in_stretch("Sit tall.\u00A0//\u00A0My note."));
    CHECK_FALSE(is_told_in_stretch("Sit tall. // My note."));
    CHECK(is_told_in_stretch("Sit tall. //My note."));
    CHECK(is_told_in_stretch("Sit tall.// My note."));
    CHECK_FALSE(is_told_in_stretch("Look at http://example.org now."));
    CHECK_FALSE(is_told_in_stretch("\\// This is \\// said."));
}

}  // namespace
}  // namespace cuewell::test
