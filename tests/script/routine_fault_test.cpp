#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

TEST_CASE("a routine needs a title") {
    CHECK(routine_faults(R"(+++
+++
- cat
)") == R"(day.md:1:1: error: the head of a routine has no "title"
  +++
  ^~~
  add a line: title = …
)");
}

TEST_CASE("a routine that lists nothing is told") {
    CHECK(routine_body_faults("Welcome.\n") == R"(day.md:1:1: error: this routine lists no stretch
  +++
  ^~~
  add a line such as: - childs-pose
)");
}

TEST_CASE("an unknown key in the head of a routine is told") {
    CHECK(routine_faults(R"(+++
title = "Day"
descripton = "x"
position = "seated"
+++
- cat
)") == R"(day.md:3:1: error: unknown key "descripton" in the head of a routine
  descripton = "x"
  ^~~~~~~~~~
  did you mean "description"?
day.md:4:1: error: unknown key "position" in the head of a routine
  position = "seated"
  ^~~~~~~~
  expected one of: title, description, level, author, date, safety, overview, accept, ambience, ambience-level, breath-swell, chimes, pronunciations
)");
}

TEST_CASE("the author of a routine is a few words") {
    CHECK(routine_faults("+++\ntitle = \"Day\"\nauthor = \"...\"\n+++\n- cat\n") ==
          R"(day.md:3:10: error: "author" must be a few words, of at most 120 characters
  author = "..."
           ^~~~~
)");
    CHECK(routine_faults("+++\ntitle = \"Day\"\nauthor = 7\n+++\n- cat\n") ==
          R"(day.md:3:10: error: "author" must be a text in quotes
  author = 7
           ^
)");
    const std::string longest(120, 'a');
    const auto by = [](const std::string& author) {
        return "+++\ntitle = \"Day\"\nauthor = \"" + author + "\"\n+++\n- cat\n";
    };
    CHECK(routine_faults(by(longest)).empty());
    CHECK(routine_faults(by(longest + "a"))
              .starts_with("day.md:3:10: error: \"author\" must be a few words, of at most 120 characters\n"));
}

TEST_CASE("the date of a routine is a day of the calendar, in quotes") {
    CHECK(routine_faults("+++\ntitle = \"Day\"\ndate = \"2026-02-29\"\n+++\n- cat\n") ==
          R"(day.md:3:8: error: "2026-02-29" is no day of the calendar
  date = "2026-02-29"
         ^~~~~~~~~~~~
  write year, month and day in quotes: date = "2026-11-20"
)");
    CHECK(routine_faults("+++\ntitle = \"Day\"\ndate = \"20 November\"\n+++\n- cat\n") ==
          R"(day.md:3:8: error: "20 November" is no day of the calendar
  date = "20 November"
         ^~~~~~~~~~~~~
  write year, month and day in quotes: date = "2026-11-20"
)");
    CHECK(routine_faults("+++\ntitle = \"Day\"\ndate = 2026-11-20\n+++\n- cat\n") ==
          R"(day.md:3:8: error: "date" must be a day in quotes
  date = 2026-11-20
         ^~~~~~~~~~
  write year, month and day in quotes: date = "2026-11-20"
)");
}

TEST_CASE("safety is own or left out") {
    CHECK(routine_faults(R"(+++
title = "Day"
safety = "none"
+++
- cat
)") == R"(day.md:3:10: error: unknown safety "none"
  safety = "none"
           ^~~~~~
  expected one of: own
)");
}

TEST_CASE("an ambience in the head of a routine is a name, with a level and a swell") {
    CHECK(routine_faults(R"(+++
title = "Day"
ambience = "../rain"
ambience-level = 3
breath-swell = "yes"
+++
- cat
)") == R"(day.md:3:12: error: "../rain" is no name of an ambience
  ambience = "../rain"
             ^~~~~~~~~
  a name that cuewell list sounds shows; a file of your own goes into your folder of sounds
day.md:4:18: error: "ambience-level" is 3, and must be from -40 to 0
  ambience-level = 3
                   ^
day.md:5:16: error: "breath-swell" must be true or false
  breath-swell = "yes"
                 ^~~~~
)");
}

TEST_CASE("a routine has no sections") {
    CHECK(routine_body_faults(R"(- cat
# Finish
Done.
)") == R"(day.md:5:1: error: a routine has no sections
  # Finish
  ^~~~~~~~
  sides and finish belong in a stretch
)");
}

TEST_CASE("a routine's own words have no side") {
    CHECK(routine_body_faults(R"(Lift your {right|left} leg.
- cat
And your {right|left} arm.
)") == R"(day.md:4:1: error: there is no side here for {right|left} to mean
  Lift your {right|left} leg.
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~
  a routine's own words are said for no side
day.md:6:1: error: there is no side here for {right|left} to mean
  And your {right|left} arm.
  ^~~~~~~~~~~~~~~~~~~~~~~~~~
  a routine's own words are said for no side
)");
}

TEST_CASE("words that are too long between two stretches are told") {
    CHECK(routine_body_faults(R"(- cat
[rest 13h]
)") == R"(day.md:5:1: error: this makes the script too long
  [rest 13h]
  ^~~~~~~~~~
  a script may have 20000 steps and last 12 hours, all repeats counted
)");
}

TEST_CASE("words before the first stretch that are too long are told") {
    CHECK(routine_body_faults("[rest 13h]\n- cat\n").find("day.md:4:1: error: ") == 0);
}

TEST_CASE("every acceptance without a reason is told") {
    const std::string told = routine_faults("+++\ntitle = \"Day\"\naccept = { a = \"\", b = 3 }\n+++\n- cat\n");
    std::size_t count = 0;
    for (std::size_t at = told.find("needs a reason"); at != std::string::npos;
         at = told.find("needs a reason", at + 1))
        ++count;
    CHECK(count == 2);
}

}  // namespace
}  // namespace cuewell
