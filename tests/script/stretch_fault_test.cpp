#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

TEST_CASE("a stretch needs a title and a position") {
    CHECK(stretch_faults(R"(+++
sides = "none"
+++
Hi.
)") == R"(cat.md:1:1: error: the head of a stretch has no "position"
  +++
  ^~~
  add a line: position = …
cat.md:1:1: error: the head of a stretch has no "title"
  +++
  ^~~
  add a line: title = …
)");
}

TEST_CASE("a list of a head is one that people write by hand") {
    std::string many = "\"knee\"";
    for (int i = 1; i < 50; ++i) many += ", \"knee\"";
    const auto faults = [&](const std::string& list) {
        return stretch_faults("+++\ntitle = \"Cat\"\nposition = \"seated\"\nstrains = [" + list + "]\n+++\nHi.\n");
    };
    CHECK(faults(many) == "");
    CHECK(faults(many + ", \"hip\"").find("error: \"strains\" may list 50 texts, and has 51\n") != std::string::npos);
}

TEST_CASE("an empty title is told") {
    CHECK(stretch_faults(R"(+++
title = " "
position = "seated"
+++
Hi.
)") == R"(cat.md:2:9: error: "title" is empty
  title = " "
          ^~~
)");
}

TEST_CASE("an unknown position is told with the nearest name") {
    CHECK(stretch_faults(R"(+++
title = "Cat"
position = "seatd"
+++
Hi.
)") == R"(cat.md:3:12: error: unknown position "seatd"
  position = "seatd"
             ^~~~~~~
  did you mean "seated"?
)");
}

TEST_CASE("a position like no other is told with all that there are") {
    CHECK(stretch_faults(R"(+++
title = "Cat"
position = "hanging upside down"
+++
Hi.
)") == R"(cat.md:3:12: error: unknown position "hanging upside down"
  position = "hanging upside down"
             ^~~~~~~~~~~~~~~~~~~~~
  expected one of: standing, seated, kneeling, hands and knees, lying face down, lying face up, on a chair
)");
}

TEST_CASE("an unknown key in the head is told with the nearest name") {
    CHECK(stretch_faults(R"(+++
title = "Cat"
position = "seated"
equipement = []
+++
Hi.
)") == R"(cat.md:4:1: error: unknown key "equipement" in the head of a stretch
  equipement = []
  ^~~~~~~~~~
  did you mean "equipment"?
)");
}

TEST_CASE("values of the wrong kind are told, each at its place") {
    CHECK(stretch_faults(R"(+++
title = 3
position = ["seated"]
sides = true
targets = "waist"
equipment = [1, "mat", 2.5]
helpful = {}
level = 1979-05-27
strains = 0
+++
Hi.
)") == R"(cat.md:2:9: error: "title" must be a text in quotes
  title = 3
          ^
cat.md:3:12: error: "position" must be a text in quotes
  position = ["seated"]
             ^~~~~~~~~~
cat.md:4:9: error: "sides" must be a text in quotes
  sides = true
          ^~~~
cat.md:5:11: error: "targets" must be a list of texts: ["one", "two"]
  targets = "waist"
            ^~~~~~~
cat.md:6:14: error: "equipment" holds something that is not a text in quotes
  equipment = [1, "mat", 2.5]
               ^
cat.md:6:24: error: "equipment" holds something that is not a text in quotes
  equipment = [1, "mat", 2.5]
                         ^~~
cat.md:7:11: error: "helpful" must be a list of texts: ["one", "two"]
  helpful = {}
            ^~
cat.md:8:9: error: "level" must be a text in quotes
  level = 1979-05-27
          ^~~~~~~~~~
cat.md:9:11: error: "strains" must be a list of texts: ["one", "two"]
  strains = 0
            ^
)");
}

TEST_CASE("unknown sides and levels are told") {
    CHECK(stretch_faults(R"(+++
title = "Cat"
position = "seated"
sides = "both"
level = "hard"
+++
Hi.
)") == R"(cat.md:4:9: error: unknown sides "both"
  sides = "both"
          ^~~~~~
  expected one of: none, each
cat.md:5:9: error: unknown level "hard"
  level = "hard"
          ^~~~~~
  expected one of: gentle, moderate, demanding
)");
}

TEST_CASE("unknown sides are told once, and the body is not measured against them") {
    CHECK(stretch_faults(R"(+++
title = "Cat"
position = "seated"
sides = "both"
+++
# Each side
Lift your {right|left} leg.
)") == R"(cat.md:4:9: error: unknown sides "both"
  sides = "both"
          ^~~~~~
  expected one of: none, each
)");
}

TEST_CASE("sides without a part for them are told at the head") {
    CHECK(sided_faults("Hi.\n") == R"(cat.md:4:9: error: sides are "each", but no part says what is done on each side
  sides = "each"
          ^~~~~~
  add a line: # Each side
)");
}

TEST_CASE("a part for each side in a stretch without sides is told") {
    CHECK(body_faults(R"(# Each side
Hi.
)") == R"(cat.md:5:1: error: "Each side" in a stretch without sides
  # Each side
  ^~~~~~~~~~~
  write sides = "each" in its head
)");
}

TEST_CASE("sides used where there are none are told with what to do") {
    CHECK(body_faults(R"(Lift your {right|left} leg.
[hold 20s]
  @5s Your {right|left} one.
[repeat 2]
And your {right|left} arm.
[end]
)") == R"(cat.md:5:1: error: there is no side here for {right|left} to mean
  Lift your {right|left} leg.
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~
  write sides = "each" in the head, and the line under "# Each side"
cat.md:7:3: error: there is no side here for {right|left} to mean
    @5s Your {right|left} one.
    ^~~~~~~~~~~~~~~~~~~~~~~~~~
  write sides = "each" in the head, and the line under "# Each side"
cat.md:9:1: error: there is no side here for {right|left} to mean
  And your {right|left} arm.
  ^~~~~~~~~~~~~~~~~~~~~~~~~~
  write sides = "each" in the head, and the line under "# Each side"
)");
}

TEST_CASE("sides used before and after the part for them are told") {
    CHECK(sided_faults(R"(Lift your {right|left} leg.
# Each side
Lift your {right|left} leg.
# Finish
Shake your {right|left} leg.
)") == R"(cat.md:6:1: error: there is no side here for {right|left} to mean
  Lift your {right|left} leg.
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~
  only what stands under "# Each side" is said for a side
cat.md:10:1: error: there is no side here for {right|left} to mean
  Shake your {right|left} leg.
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
  only what stands under "# Each side" is said for a side
)");
}

TEST_CASE("a part of nothing for each side is told") {
    CHECK(sided_faults(R"(Hi.
# Each side
# Finish
Done.
)") == R"(cat.md:7:1: error: there is nothing to do on each side
  # Each side
  ^~~~~~~~~~~
)");
}

TEST_CASE("sections stand once and in order") {
    CHECK(sided_faults(R"(# Finish
Done.
# Each side
Hi.
)") == R"(cat.md:8:1: error: "Each side" stands before "Finish"
  # Each side
  ^~~~~~~~~~~
)");
    CHECK(sided_faults(R"(# Each side
Hi.
# Each side
Hi.
# Finish
Done.
# Finish
Done.
)") == R"(cat.md:8:1: error: a second "Each side"
  # Each side
  ^~~~~~~~~~~
cat.md:12:1: error: a second "Finish"
  # Finish
  ^~~~~~~~
)");
}

TEST_CASE("an unknown section is told with the nearest name") {
    CHECK(sided_faults(R"(# Each sides
Hi.
)") == R"(cat.md:6:3: error: unknown section "Each sides"
  # Each sides
    ^~~~~~~~~~
  did you mean "Each side"?
)");
    CHECK(sided_faults(R"(# each side
Hi.
)") == R"(cat.md:6:3: error: unknown section "each side"
  # each side
    ^~~~~~~~~
  did you mean "Each side"?
)");
    CHECK(body_faults(R"(## Warm up
Hi.
)") == R"(cat.md:5:1: error: unknown section "Warm up"
  ## Warm up
  ^~~~~~~~~~
  a stretch has "# Each side" and "# Finish"; begin a note of your own with //
)");
    CHECK(body_faults(R"(  ##
Hi.
)") == R"(cat.md:5:3: error: unknown section ""
    ##
    ^~
  a stretch has "# Each side" and "# Finish"; begin a note of your own with //
)");
}

TEST_CASE("a stretch lists no others") {
    CHECK(body_faults(R"(Hi.
- childs-pose
)") == R"(cat.md:6:1: error: "- childs-pose" belongs in a routine: a stretch lists no others
  - childs-pose
  ^~~~~~~~~~~~~
  write \- for a dash that is spoken
)");
}

TEST_CASE("a stretch without steps is told") {
    CHECK(body_faults("") == R"(cat.md:1:1: error: this stretch has no steps
  +++
  ^~~
)");
    CHECK(body_faults("// Nothing yet.\n\n") == R"(cat.md:1:1: error: this stretch has no steps
  +++
  ^~~
)");
    CHECK(body_faults("# Finish\n") == R"(cat.md:1:1: error: this stretch has no steps
  +++
  ^~~
)");
}

TEST_CASE("all the faults of a file are told at once, in order") {
    CHECK(stretch_faults(R"(+++
titel = "Cat"
position = "sitting"
+++
[hodl 20s]
Lift } leg.
[repeat 2]
[pause 3]
)") == R"(cat.md:1:1: error: the head of a stretch has no "title"
  +++
  ^~~
  add a line: title = …
cat.md:2:1: error: unknown key "titel" in the head of a stretch
  titel = "Cat"
  ^~~~~
  did you mean "title"?
cat.md:3:12: error: unknown position "sitting"
  position = "sitting"
             ^~~~~~~~~
  expected one of: standing, seated, kneeling, hands and knees, lying face down, lying face up, on a chair
cat.md:5:2: error: unknown directive "hodl"
  [hodl 20s]
   ^~~~
  did you mean "hold"?
cat.md:6:6: error: a closing brace without an opening one
  Lift } leg.
       ^
  write \} for a brace that is spoken
cat.md:7:2: error: this repeat is never closed
  [repeat 2]
   ^~~~~~
  add a line: [end]
cat.md:8:8: error: "3" has no unit
  [pause 3]
         ^
  write 3s for seconds, 3m for minutes
)");
}

TEST_CASE("a script that unrolls to a year is too long") {
    CHECK(body_faults(R"([repeat 1000]
[repeat 1000]
[repeat 1000]
Hi.
[hold 20s]
[end]
[end]
[end]
)") == R"(cat.md:5:2: error: this makes the script too long
  [repeat 1000]
   ^~~~~~
  a script may have 20000 steps and last 12 hours, all repeats counted
)");
}

TEST_CASE("too many steps are told at the repeat that makes them, not at a long hold") {
    CHECK(body_faults(R"([hold 1h]
[repeat 1000]
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
Hi.
[end]
)") == R"(cat.md:6:2: error: this makes the script too long
  [repeat 1000]
   ^~~~~~
  a script may have 20000 steps and last 12 hours, all repeats counted
)");
}

TEST_CASE("windows line ends change nothing in what is told") {
    CHECK(stretch_faults("+++\r\ntitle = \"Cat\"\r\nposition = \"seated\"\r\n+++\r\n[hodl 20s]\r\n") ==
          R"(cat.md:5:2: error: unknown directive "hodl"
  [hodl 20s]
   ^~~~
  did you mean "hold"?
)");
}

}  // namespace
}  // namespace cuewell
