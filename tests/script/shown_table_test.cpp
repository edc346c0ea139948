#include "script/shown_table.h"

#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

/// What is told about the small phrasebook with one thing changed.
std::string changed(std::string_view what, std::string_view with) {
    return phrasebook_faults(replaced_once(small_phrases(), what, with));
}

TEST_CASE("a word that is shown is missing") {
    CHECK(changed("up_next = \"up_next\"\n", "") == R"(phrases.toml:85:1: error: [shown] has no "up_next"
  [shown]
  ^~~~~~~
  add a line: up_next = …
)");
}

TEST_CASE("a phrasebook need not know chairs: they are seats") {
    CHECK(changed("position_on_a_chair = \"position_on_a_chair\"\n", "") == "");
}

TEST_CASE("the whole table of what is shown is missing") {
    std::string said = small_phrases();
    const std::size_t start = said.find("\n[shown]");
    said.erase(start, said.find("\n[", start + 1) - start);
    CHECK(phrasebook_faults(said) ==
          R"(phrases.toml:1:1: error: the file of phrases has no "shown"
  [say]
  ^
  add a table: [shown]
)");
}

TEST_CASE("an unknown word to be shown is told with the nearest key") {
    CHECK(changed("up_next = \"up_next\"", "up_next = \"up_next\"\nup_nxt = \"Next up\"") ==
          R"(phrases.toml:96:1: error: unknown key "up_nxt" in [shown]
  up_nxt = "Next up"
  ^~~~~~
  did you mean "up_next"?
)");
}

TEST_CASE("what is shown has no slot but its own") {
    CHECK(changed("hold = \"hold {time}\"", "hold = \"Hold {tme}\"") ==
          R"(phrases.toml:86:8: error: "hold" has no slot {tme}
  hold = "Hold {tme}"
         ^~~~~~~~~~~~
  did you mean "time"?
)");
    CHECK(changed("play = \"play\"", "play = \"Play {time}\"") ==
          R"(phrases.toml:91:8: error: "play" has no slot {time}
  play = "Play {time}"
         ^~~~~~~~~~~~~
)");
    CHECK(changed("hold = \"hold {time}\"", "hold = \"{n} {time\"") ==
          R"(phrases.toml:86:8: error: "hold" has a brace that is not closed
  hold = "{n} {time"
         ^~~~~~~~~~~
phrases.toml:86:8: error: "hold" has no slot {n}
  hold = "{n} {time"
         ^~~~~~~~~~~
  expected one of: time
)");
}

TEST_CASE("what is joined stands in what is shown once") {
    const std::string either = "either = \"either {first} {second}\"";
    CHECK(changed(either, "either = \"{second}, {second} {first}\"").find("\"either\" has {second} twice\n") !=
          std::string::npos);
    CHECK(changed(either, "either = \"{first} second {second}\"") == "");
}

TEST_CASE("what is shown is words, and not too many") {
    CHECK(changed("play = \"play\"", "play = \"▶\"") ==
          R"(phrases.toml:91:8: error: "play" must be words, of at most 300 characters
  play = "▶"
         ^~~
)");
    CHECK(changed("play = \"play\"", "play = \"\"") == R"(phrases.toml:91:8: error: "play" is empty
  play = ""
         ^~
)");
    CHECK(changed("play = \"play\"", "play = 1") == R"(phrases.toml:91:8: error: "play" must be a text in quotes
  play = 1
         ^
)");
    const std::string longest(300, 'a');
    CHECK(changed("play = \"play\"", "play = \"" + longest + "\"").empty());
    CHECK(changed("play = \"play\"", "play = \"" + longest + "a\"")
              .starts_with("phrases.toml:91:8: error: \"play\" must be words, of at most 300 characters\n"));
}

TEST_CASE("every slot of what is shown is looked at, and may stand there twice where nothing is joined") {
    CHECK(changed("hold = \"hold {time}\"", "hold = \"{time} {n}\"").find("\"hold\" has no slot {n}\n") !=
          std::string::npos);
    CHECK(changed("hold = \"hold {time}\"", "hold = \"{time}, {time}\"") == "");
}

}  // namespace
}  // namespace cuewell
