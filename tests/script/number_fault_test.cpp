#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a count needs a whole number") {
    CHECK(body_faults("[count]\n") == R"(cat.md:5:7: error: a count needs a whole number from 1 to 600
  [count]
        ^
)");
    CHECK(body_faults("[count down]\n") == R"(cat.md:5:12: error: a count needs a whole number from 1 to 600
  [count down]
             ^
)");
    CHECK(body_faults("[count up 5]\n") == R"(cat.md:5:8: error: a count needs a whole number from 1 to 600
  [count up 5]
         ^~~~
)");
    CHECK(body_faults("[count 2.5]\n") == R"(cat.md:5:8: error: a count needs a whole number from 1 to 600
  [count 2.5]
         ^~~
)");
    CHECK(body_faults("[count ten]\n") == R"(cat.md:5:8: error: a count needs a whole number from 1 to 600
  [count ten]
         ^~~
)");
}

TEST_CASE("a count has limits") {
    CHECK(body_faults("[count 0]\n") == R"(cat.md:5:8: error: a count must be from 1 to 600
  [count 0]
         ^
)");
    CHECK(body_faults("[count 601]\n") == R"(cat.md:5:8: error: a count must be from 1 to 600
  [count 601]
         ^~~
)");
    CHECK(body_faults("[count -3]\n") == R"(cat.md:5:8: error: a count must be from 1 to 600
  [count -3]
         ^~
)");
}

TEST_CASE("a count takes no range") {
    CHECK(body_faults("[count 3-5]\n") == R"(cat.md:5:8: error: a count takes one number, not a range
  [count 3-5]
         ^~~
)");
}

TEST_CASE("breathing needs a whole number within its limits") {
    CHECK(body_faults("[breathe]\n") == R"(cat.md:5:9: error: breathing needs a whole number from 1 to 100
  [breathe]
          ^
)");
    CHECK(body_faults("[breathe 0]\n") == R"(cat.md:5:10: error: breathing must be from 1 to 100
  [breathe 0]
           ^
)");
    CHECK(body_faults("[breathe 101]\n") == R"(cat.md:5:10: error: breathing must be from 1 to 100
  [breathe 101]
           ^~~
)");
    CHECK(body_faults("[breathe 2-3]\n") == R"(cat.md:5:10: error: breathing takes one number, not a range
  [breathe 2-3]
           ^~~
)");
    CHECK(body_faults("[breathe 5 breaths]\n") == R"(cat.md:5:10: error: breathing needs a whole number from 1 to 100
  [breathe 5 breaths]
           ^~~~~~~~~
)");
}

TEST_CASE("a repeat needs a whole number within its limits") {
    CHECK(body_faults(R"([repeat]
Hi.
[end]
)") == R"(cat.md:5:8: error: a repeat needs a whole number from 1 to 1000
  [repeat]
         ^
)");
    CHECK(body_faults(R"([repeat 0]
Hi.
[end]
)") == R"(cat.md:5:9: error: a repeat must be from 1 to 1000
  [repeat 0]
          ^
)");
    CHECK(body_faults(R"([repeat 1001]
Hi.
[end]
)") == R"(cat.md:5:9: error: a repeat must be from 1 to 1000
  [repeat 1001]
          ^~~~
)");
    CHECK(body_faults(R"([repeat twice]
Hi.
[end]
)") == R"(cat.md:5:9: error: a repeat needs a whole number from 1 to 1000
  [repeat twice]
          ^~~~~
)");
    CHECK(body_faults(R"([repeat 3 times]
Hi.
[end]
)") == R"(cat.md:5:9: error: a repeat needs a whole number from 1 to 1000
  [repeat 3 times]
          ^~~~~~~
)");
}

TEST_CASE("a repeat whose range runs backwards is told with what to do") {
    CHECK(body_faults(R"([repeat 4-2]
Hi.
[end]
)") == R"(cat.md:5:9: error: the range runs backwards
  [repeat 4-2]
          ^~~
  write the smaller number first
)");
}

TEST_CASE("a range of numbers needs one at both ends") {
    CHECK(body_faults(R"([repeat 2-many]
Hi.
[end]
)") == R"(cat.md:5:9: error: a repeat needs a whole number from 1 to 1000
  [repeat 2-many]
          ^~~~~~
)");
    CHECK(body_faults(R"([repeat few-4]
Hi.
[end]
)") == R"(cat.md:5:9: error: a repeat needs a whole number from 1 to 1000
  [repeat few-4]
          ^~~~~
)");
}

TEST_CASE("a number with more digits than any computer counts is an error") {
    CHECK(body_faults(R"([repeat 99999999999999999999]
Hi.
[end]
[count 99999999999999999999]
[hold 99999999999999999999s]
[hold 99999999999999999999 breaths]
)") == R"(cat.md:5:9: error: a repeat needs a whole number from 1 to 1000
  [repeat 99999999999999999999]
          ^~~~~~~~~~~~~~~~~~~~
cat.md:8:8: error: a count needs a whole number from 1 to 600
  [count 99999999999999999999]
         ^~~~~~~~~~~~~~~~~~~~
cat.md:9:7: error: "99999999999999999999s" is not a length of time
  [hold 99999999999999999999s]
        ^~~~~~~~~~~~~~~~~~~~~
  write a length such as 5s, 1m30s or 1:30
cat.md:10:7: error: "99999999999999999999" is not a number of breaths from 1 to 500
  [hold 99999999999999999999 breaths]
        ^~~~~~~~~~~~~~~~~~~~
)");
}

}  // namespace
}  // namespace cuewell
