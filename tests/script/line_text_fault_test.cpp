#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("three forms in braces are one too many") {
    CHECK(sided_faults(R"(# Each side
Lift your {right|left|other} leg.
)") == R"(cat.md:7:11: error: 3 forms in braces, and there must be two
  Lift your {right|left|other} leg.
            ^~~~~~~~~~~~~~~~~~
  write {right form|left form}
)");
}

TEST_CASE("one form in braces is one too few") {
    CHECK(sided_faults(R"(# Each side
Lift your {right} leg.
)") == R"(cat.md:7:11: error: 1 form in braces, and there must be two
  Lift your {right} leg.
            ^~~~~~~
  write {right form|left form}
)");
    CHECK(sided_faults(R"(# Each side
Lift your {} leg.
)") == R"(cat.md:7:11: error: 1 form in braces, and there must be two
  Lift your {} leg.
            ^~
  write {right form|left form}
)");
}

TEST_CASE("a brace that is not closed is told where it opens") {
    CHECK(sided_faults(R"(# Each side
Lift your {right|left leg.
)") == R"(cat.md:7:11: error: a brace that is not closed
  Lift your {right|left leg.
            ^
  write {right form|left form}
)");
}

TEST_CASE("a brace within braces is told at the outer one, and reading goes on") {
    CHECK(sided_faults(R"(# Each side
Lift {your {right|left} leg} up.
)") == R"(cat.md:7:6: error: a brace that is not closed
  Lift {your {right|left} leg} up.
       ^
  write {right form|left form}
cat.md:7:28: error: a closing brace without an opening one
  Lift {your {right|left} leg} up.
                             ^
  write \} for a brace that is spoken
)");
}

TEST_CASE("a closing brace alone is told with how to say it") {
    CHECK(body_faults("Lift your leg} up.\n") == R"(cat.md:5:14: error: a closing brace without an opening one
  Lift your leg} up.
               ^
  write \} for a brace that is spoken
)");
}

TEST_CASE("a backslash with nothing to escape is told with how to say it") {
    CHECK(body_faults("Lift \\your leg.\n") == R"(cat.md:5:6: error: a backslash with nothing to escape
  Lift \your leg.
       ^
  write \\ for a backslash that is spoken
)");
    CHECK(body_faults("Lift your leg.\\\n") == R"(cat.md:5:15: error: a backslash with nothing to escape
  Lift your leg.\
                ^
  write \\ for a backslash that is spoken
)");
}

TEST_CASE("every fault of a line is told") {
    CHECK(body_faults("Lift } your ] leg \\now.\n") == R"(cat.md:5:6: error: a closing brace without an opening one
  Lift } your ] leg \now.
       ^
  write \} for a brace that is spoken
cat.md:5:13: error: a directive stands on a line of its own
  Lift } your ] leg \now.
              ^
  write \[ and \] for brackets that are spoken
cat.md:5:19: error: a backslash with nothing to escape
  Lift } your ] leg \now.
                    ^
  write \\ for a backslash that is spoken
)");
}

TEST_CASE("a line without a word is told") {
    CHECK(body_faults("...\n") == R"(cat.md:5:1: error: there is no word to say in this line
  ...
  ^~~
)");
    CHECK(body_faults("~\n") == R"(cat.md:5:1: error: there is no word to say in this line
  ~
  ^
)");
    CHECK(body_faults("~ –\n") == R"(cat.md:5:1: error: there is no word to say in this line
  ~ –
  ^~~
)");
    CHECK(body_faults("\\[\\]\n") == R"(cat.md:5:1: error: there is no word to say in this line
  \[\]
  ^~~~
)");
}

TEST_CASE("a line with words on one side only is told") {
    CHECK(sided_faults(R"(# Each side
{Lift.|}
)") == R"(cat.md:7:1: error: there is no word to say on the left side in this line
  {Lift.|}
  ^~~~~~~~
)");
    CHECK(sided_faults(R"(# Each side
{|Lift.}
)") == R"(cat.md:7:1: error: there is no word to say on the right side in this line
  {|Lift.}
  ^~~~~~~~
)");
}

TEST_CASE("columns count characters, and the caret stands under wide ones") {
    CHECK(body_faults("Größer und höher } bitte.\n") == R"(cat.md:5:18: error: a closing brace without an opening one
  Größer und höher } bitte.
                   ^
  write \} for a brace that is spoken
)");
    CHECK(body_faults("伸ばして } ください\n") == R"(cat.md:5:6: error: a closing brace without an opening one
  伸ばして } ください
           ^
  write \} for a brace that is spoken
)");
    CHECK(body_faults("Café } au lait.\n") == R"(cat.md:5:7: error: a closing brace without an opening one
  Café } au lait.
       ^
  write \} for a brace that is spoken
)");
    CHECK(body_faults("Arme\thoch } bitte.\n") == R"(cat.md:5:11: error: a closing brace without an opening one
  Arme hoch } bitte.
            ^
  write \} for a brace that is spoken
)");
    CHECK(body_faults("Arme 🙆 hoch } bitte.\n") == R"(cat.md:5:13: error: a closing brace without an opening one
  Arme 🙆 hoch } bitte.
               ^
  write \} for a brace that is spoken
)");
}

}  // namespace
}  // namespace cuewell
