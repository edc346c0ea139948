#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

/// What is told about the small phrasebook with one thing changed.
std::string changed(std::string_view what, std::string_view with) {
    return phrasebook_faults(replaced_once(small_phrases(), what, with));
}

TEST_CASE("an unknown slot is told with the nearest one") {
    CHECK(changed("\"Next {name}.\"", "\"Next {nme}.\"") == R"(phrases.toml:6:8: error: "next" has no slot {nme}
  next = "Next {nme}."
         ^~~~~~~~~~~~~
  did you mean "name"?
)");
    CHECK(changed("\"Round {n}.\"", "\"Round {number}.\"") ==
          R"(phrases.toml:12:14: error: "next_round" has no slot {number}
  next_round = "Round {number}."
               ^~~~~~~~~~~~~~~~~
  expected one of: n
)");
    CHECK(changed("\"Half way.\"", "\"{name}, half way.\"") ==
          R"(phrases.toml:14:12: error: "half_way" has no slot {name}
  half_way = "{name}, half way."
             ^~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("what is joined stands in a phrase once, or a dozen things would become a book") {
    CHECK(changed("\"{first} or {second}\"", "\"{second}, {first} or {second}\"") ==
          R"(phrases.toml:165:10: error: "either" has {second} twice
  either = "{second}, {first} or {second}"
           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  it may stand there once
)");
}

TEST_CASE("a side in a phrase that knows none is told") {
    CHECK(changed("\"Half way.\"", "\"Half way on the {right|left}.\"") ==
          R"(phrases.toml:14:12: error: "half_way" has no slot {right|left}
  half_way = "Half way on the {right|left}."
             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("three forms in the braces of a phrase are one too many") {
    CHECK(changed("{right|left}", "{right|left|other}") ==
          R"(phrases.toml:11:15: error: "change_side" has {right|left|other}, and there must be two forms in braces
  change_side = "Now the {right|left|other} side."
                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  write {right form|left form}
)");
}

TEST_CASE("a brace of a phrase that is not closed is told") {
    CHECK(changed("\"Next {name}.\"", "\"Next {name.\"") ==
          R"(phrases.toml:6:8: error: "next" has a brace that is not closed
  next = "Next {name."
         ^~~~~~~~~~~~~
)");
}

TEST_CASE("a phrase without words is told") {
    CHECK(changed("\"Half way.\"", "\"\"") == R"(phrases.toml:14:12: error: "half_way" must be a sentence in quotes
  half_way = ""
             ^~
)");
    CHECK(changed("\"Half way.\"", "\" \"") == R"(phrases.toml:14:12: error: "half_way" must be a sentence in quotes
  half_way = " "
             ^~~
)");
    CHECK(changed("\"Half way.\"", "7") == R"(phrases.toml:14:12: error: "half_way" must be a sentence in quotes
  half_way = 7
             ^
)");
}

TEST_CASE("an unknown plural form is told with the two that there are") {
    CHECK(changed("one = \"One round.\"", "on = \"One round.\"") ==
          R"(phrases.toml:10:12: error: unknown plural form "on"
  rounds = { on = "One round.", other = "{n} rounds." }
             ^~
  expected one of: one, other
)");
}

TEST_CASE("a phrase in the plural needs the form for all other numbers") {
    CHECK(changed(", other = \"{n} rounds.\"", "") == R"(phrases.toml:10:10: error: "rounds" has no plural form "other"
  rounds = { one = "One round." }
           ^~~~~~~~~~~~~~~~~~~~~~
)");
}

}  // namespace
}  // namespace cuewell
