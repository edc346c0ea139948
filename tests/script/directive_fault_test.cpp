#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("an unknown directive is told with the nearest name") {
    CHECK(body_faults("[hodl 20s]\n") == R"(cat.md:5:2: error: unknown directive "hodl"
  [hodl 20s]
   ^~~~
  did you mean "hold"?
)");
}

TEST_CASE("a space that is none before the mark of a line is told, for the mark would be read aloud") {
    for (const char* line : {"[pause 3s]", "# Finish", "~ Sit tall.", "// a note", "- sphinx", "@8s Breathe."}) {
        const std::string told = body_faults("Sit.\n \u00A0" + std::string(line) + "\n");
        CHECK_MESSAGE(told.find("cat.md:6:2: error: this is no space, though it looks like one") == 0, line);
    }
    // The line is what it is meant to be, so that nothing else is told of it.
    for (const char* lines : {"[repeat 3]\nHi.\n[end]\n", "[hold 20s]\n@8s Breathe.\n"}) {
        const std::string told = body_faults("Sit.\n\u00A0" + std::string(lines));
        CHECK_MESSAGE(told.find("error", told.find("error") + 1) == std::string::npos, told);
    }
    CHECK(body_faults("[hold 20s]\n@8s\u00A0Breathe.\n").find("cat.md:6:4: error: this is no space") == 0);
    CHECK(body_faults("\u00A0Sit tall.\n-\u00A05 is cold.\n").empty());
}

TEST_CASE("a character that nobody sees before the mark of a line is told, for the mark would be read aloud") {
    for (const char* line : {"[pause 3s]", "# Finish", "~ Sit tall.", "// a note", "- sphinx", "@8s Breathe."}) {
        for (const char* unseen : {"\u200B", "\uFEFF", "\u2060", "\u200E"}) {
            const std::string told = body_faults("Sit.\n " + (unseen + std::string(line)) + "\n");
            CHECK_MESSAGE(told.find("cat.md:6:2: error: here stands a character that nobody sees") == 0, line);
        }
    }
    CHECK(body_faults("\u200BSit tall.\n").empty());
}

TEST_CASE("a space that is none in a directive is told where it stands") {
    CHECK(body_faults("[pause\u00A03s]\n") ==
          "cat.md:5:7: error: this is no space, though it looks like one\n"
          "  [pause\u00A03s]\n"
          "        ^\n"
          "  type it anew\n");
}

TEST_CASE("an unknown directive like no other is told with all that there are") {
    CHECK(body_faults("[xylophone]\n") == R"(cat.md:5:2: error: unknown directive "xylophone"
  [xylophone]
   ^~~~~~~~~
  expected one of: pause, rest, hold, count, breathe, repeat, end, chime
)");
}

TEST_CASE("an empty directive is told with all that there are") {
    CHECK(body_faults("[]\n") == R"(cat.md:5:2: error: an empty directive
  []
   ^
  expected one of: pause, rest, hold, count, breathe, repeat, end, chime
)");
    CHECK(body_faults("[  ]\n") == R"(cat.md:5:4: error: an empty directive
  [  ]
     ^
  expected one of: pause, rest, hold, count, breathe, repeat, end, chime
)");
}

TEST_CASE("a bracket that is not closed is told where it opens") {
    CHECK(body_faults("[hold 20s\n") == R"(cat.md:5:1: error: a bracket that is not closed
  [hold 20s
  ^
  end the directive with ]
)");
}

TEST_CASE("words after a directive are told where they begin") {
    CHECK(body_faults("[hold 20s] and breathe\n") == R"(cat.md:5:12: error: a directive stands on a line of its own
  [hold 20s] and breathe
             ^~~~~~~~~~~
)");
    CHECK(body_faults("[hold 20s]]\n") == R"(cat.md:5:11: error: a directive stands on a line of its own
  [hold 20s]]
            ^
)");
}

TEST_CASE("a directive within a line of words is told at its bracket") {
    CHECK(body_faults("Breathe [pause 2s] slowly.\n") == R"(cat.md:5:9: error: a directive stands on a line of its own
  Breathe [pause 2s] slowly.
          ^
  write \[ and \] for brackets that are spoken
)");
}

TEST_CASE("a closing bracket within words is told with how to say it") {
    CHECK(body_faults("Breathe ] slowly.\n") == R"(cat.md:5:9: error: a directive stands on a line of its own
  Breathe ] slowly.
          ^
  write \[ and \] for brackets that are spoken
)");
}

TEST_CASE("an end with something in it stands alone") {
    CHECK(body_faults(R"([repeat 2]
Hi.
[end 2]
)") == R"(cat.md:7:6: error: [end] stands alone
  [end 2]
       ^
)");
}

TEST_CASE("a chime needs its name") {
    CHECK(body_faults("[chime]\n") == R"(cat.md:5:7: error: a chime needs its name
  [chime]
        ^
  `cuewell list sounds` shows the names
)");
}

TEST_CASE("a directive in capitals is told with the right name") {
    CHECK(body_faults("[HOLD 20s]\n") == R"(cat.md:5:2: error: unknown directive "HOLD"
  [HOLD 20s]
   ^~~~
  did you mean "hold"?
)");
}

TEST_CASE("a faulty directive after wide characters is told in its column") {
    CHECK(body_faults("  [hodl 20s] // größer\n") == R"(cat.md:5:4: error: unknown directive "hodl"
    [hodl 20s] // größer
     ^~~~
  did you mean "hold"?
)");
}

}  // namespace
}  // namespace cuewell
