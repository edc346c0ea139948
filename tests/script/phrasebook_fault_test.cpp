#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

/// What is told about the small phrasebook with one thing changed.
std::string changed(std::string_view what, std::string_view with) {
    return phrasebook_faults(replaced_once(small_phrases(), what, with));
}

TEST_CASE("a phrase that is missing is told") {
    CHECK(changed(R"(half_way = "Half way."
)",
                  "") == R"(phrases.toml:1:1: error: [say] has no "half_way"
  [say]
  ^~~~~
  add a line: half_way = …
)");
}

TEST_CASE("an unknown phrase is told with the nearest key") {
    CHECK(changed(R"(
[sides])",
                  R"(half_wy = "Half way."

[sides])") == R"(phrases.toml:26:1: error: unknown key "half_wy" in [say]
  half_wy = "Half way."
  ^~~~~~~
  did you mean "half_way"?
)");
}

TEST_CASE("a sentence of a session that is steered lacks nothing, and has no slot of another") {
    CHECK(changed(R"(slower = "Slower."
)",
                  "") == R"(phrases.toml:74:1: error: [live] has no "slower"
  [live]
  ^~~~~~
  add a line: slower = …
)");
    CHECK(changed("here = \"{name}.\"", "here = \"{name}, {side}.\"") ==
          R"(phrases.toml:75:8: error: "here" has no slot {side}
  here = "{name}, {side}."
         ^~~~~~~~~~~~~~~~~
  expected one of: name
)");
}

TEST_CASE("safety words are a list of sentences") {
    CHECK(changed("[\"Stop if it hurts.\", \"Ask a doctor.\"]", "\"Take care.\"") ==
          R"(phrases.toml:2:10: error: "safety" must be a list of sentences: ["one", "two"]
  safety = "Take care."
           ^~~~~~~~~~~~
)");
    CHECK(changed("[\"Stop if it hurts.\", \"Ask a doctor.\"]", "[]") ==
          R"(phrases.toml:2:10: error: "safety" must be a list of sentences: ["one", "two"]
  safety = []
           ^~
)");
    CHECK(changed("\"Ask a doctor.\"]", "3]") == R"(phrases.toml:2:32: error: "safety" must be a sentence in quotes
  safety = ["Stop if it hurts.", 3]
                                 ^
)");
}

TEST_CASE("a word for a side is missing or empty") {
    CHECK(changed(R"(right = "right"
)",
                  "") == R"(phrases.toml:27:1: error: [sides] has no "right"
  [sides]
  ^~~~~~~
  add a line: right = …
)");
    CHECK(changed("left = \"left\"", "left = \"\"") == R"(phrases.toml:29:8: error: "left" is empty
  left = ""
         ^~
)");
}

TEST_CASE("a number that is none is told") {
    CHECK(changed("1 = \"one\"", "one = \"one\"") == R"(phrases.toml:32:1: error: "one" is not a number from 1 to 600
  one = "one"
  ^~~
)");
    CHECK(changed("20 = \"twenty\"", "601 = \"six hundred and one\"") ==
          R"(phrases.toml:33:1: error: "601" is not a number from 1 to 600
  601 = "six hundred and one"
  ^~~
)");
    CHECK(changed("20 = \"twenty\"", "20 = 20") == R"(phrases.toml:33:6: error: "20" must be a sentence in quotes
  20 = 20
       ^~
)");
}

TEST_CASE("a number that has words is one at least, and nothing but digits") {
    CHECK(changed("20 = \"twenty\"", "0 = \"zero\"") == R"(phrases.toml:33:1: error: "0" is not a number from 1 to 600
  0 = "zero"
  ^
)");
    CHECK(changed("20 = \"twenty\"", "20th = \"twentieth\"") ==
          R"(phrases.toml:33:1: error: "20th" is not a number from 1 to 600
  20th = "twentieth"
  ^~~~
)");
}

TEST_CASE("a chime without a name is told") {
    CHECK(changed("tick = \"tick\"", "tick = \"\"") == R"(phrases.toml:36:8: error: "tick" is empty
  tick = ""
         ^~
)");
}

TEST_CASE("a time that is no length is told") {
    CHECK(changed("settle = \"2s\"", "settle = \"2\"") == R"(phrases.toml:45:10: error: "2" has no unit
  settle = "2"
           ^~~
  write 2s for seconds, 2m for minutes
)");
    CHECK(changed("settle = \"2s\"", "settle = 2") ==
          R"(phrases.toml:45:10: error: "settle" must be a length of time in quotes, such as "2s"
  settle = 2
           ^
)");
    CHECK(changed("settle = \"2s\"", "settle = \"soon\"") ==
          R"(phrases.toml:45:10: error: "soon" is not a length of time
  settle = "soon"
           ^~~~~~
  write a length such as 5s, 1m30s or 1:30
)");
}

TEST_CASE("a breath takes some time, and ends") {
    CHECK(changed("in = \"4s\"", "in = \"0s\"") == R"(phrases.toml:49:6: error: "in" must be from 0.5s to 60s
  in = "0s"
       ^~~~
)");
    CHECK(changed("out = \"6s\"", "out = \"61s\"").find("\"out\" must be from 0.5s to 60s") != std::string::npos);
    CHECK(changed("out = \"6s\"", "out = \"0.5s\"") == "");
}

TEST_CASE("a table that is missing is told with its heading") {
    CHECK(changed(R"([breath]
in = "4s"
out = "6s"
)",
                  "") == R"(phrases.toml:1:1: error: the file of phrases has no "breath"
  [say]
  ^
  add a table: [breath]
)");
}

TEST_CASE("an unknown table is told with the nearest name") {
    CHECK(changed(R"(
[hold])",
                  R"(
[hold_cues]

[hold])") == R"(phrases.toml:52:2: error: unknown key "hold_cues" in the file of phrases
  [hold_cues]
   ^~~~~~~~~
  expected one of: say, overview, things, sides, numbers, chimes, timing, breath, hold, move, live, audition, shown
)");
}

TEST_CASE("an unknown position in a move is told with the nearest name") {
    CHECK(changed("from = [\"standing\", \"seated\"", "from = [\"standing\", \"seatd\", \"seated\"") ==
          R"(phrases.toml:69:21: error: unknown position "seatd"
  from = ["standing", "seatd", "seated", "kneeling", "hands and knees", "lying face down", "lying face…
                      ^~~~~~~
  did you mean "seated"?
)");
}

TEST_CASE("same and start stand on their own side of a move") {
    CHECK(changed("from = [\"start\"]", "from = [\"start\", \"same\"]") ==
          R"(phrases.toml:57:18: error: unknown position "same"
  from = ["start", "same"]
                   ^~~~~~
  expected one of: standing, seated, kneeling, hands and knees, lying face down, lying face up, on a chair, start, any
)");
}

TEST_CASE("every change of position without a move is told") {
    CHECK(changed("\"kneeling\", ", "") == R"(phrases.toml:56:1: error: no move leads from kneeling to hands and knees
  [[move]]
  ^
phrases.toml:56:1: error: no move leads from kneeling to lying face down
  [[move]]
  ^
phrases.toml:56:1: error: no move leads from kneeling to lying face up
  [[move]]
  ^
phrases.toml:56:1: error: no move leads from kneeling to seated
  [[move]]
  ^
phrases.toml:56:1: error: no move leads from kneeling to standing
  [[move]]
  ^
)");
}

TEST_CASE("a move lacks nothing") {
    CHECK(changed(R"(say = "Stay there."
time = "3s"
)",
                  "") == R"(phrases.toml:62:1: error: a [[move]] has no "say"
  [[move]]
  ^~~~~~~~
  add a line: say = …
phrases.toml:62:1: error: a [[move]] has no "time"
  [[move]]
  ^~~~~~~~
  add a line: time = …
)");
}

TEST_CASE("moves stand in tables of their own") {
    CHECK(changed(R"([[move]]
from = ["start"]
to = ["any"]
say = "Get ready."
time = "10s"

[[move]]
from = ["any"]
to = ["same"]
say = "Stay there."
time = "3s"

[[move]]
from = ["standing", "seated", "kneeling", "hands and knees", "lying face down", "lying face up"]
to = ["any"]
say = "Move over for {name}."
time = "8s"
)",
                  R"([move]
from = ["any"]
)") == R"(phrases.toml:56:1: error: the moves must stand under [[move]]
  [move]
  ^~~~~~
)");
}

TEST_CASE("a key that a table does not have is told in every table") {
    for (const std::string table : {"sides", "chimes", "timing", "breath", "hold", "live", "audition"}) {
        CAPTURE(table);
        CHECK(changed("[" + table + "]\n", "[" + table + "]\nstrange = \"x\"\n")
                  .find("error: unknown key \"strange\" in [" + table + "]\n") != std::string::npos);
    }
    CHECK(changed("say = \"Get ready.\"\n", "say = \"Get ready.\"\nstrange = \"x\"\n")
              .find("error: unknown key \"strange\" in a [[move]]\n") != std::string::npos);
}

TEST_CASE("the longest breath and the largest number are allowed, and a session has a way to begin") {
    CHECK(changed("out = \"6s\"", "out = \"60s\"") == "");
    CHECK(changed("20 = \"twenty\"", "600 = \"six hundred\"") == "");
    CHECK(changed("from = [\"start\"]", "from = [\"standing\"]")
              .find("error: no move leads from start to lying face up\n") != std::string::npos);
}

}  // namespace
}  // namespace cuewell
