#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a dash without a name is told") {
    CHECK(routine_body_faults(R"(-
- cat
)") == R"(day.md:4:2: error: "" is not the name of a stretch
  -
   ^
  write the file's name without .md: - childs-pose
)");
}

TEST_CASE("a name with its options without a colon is told") {
    CHECK(routine_body_faults("- childs-pose hold 30s\n") ==
          R"(day.md:4:3: error: "childs-pose hold 30s" is not the name of a stretch
  - childs-pose hold 30s
    ^~~~~~~~~~~~~~~~~~~~
  a name has no spaces, and a colon stands before options: - childs-pose: hold 30s
)");
}

TEST_CASE("what cannot be the name of a file is told") {
    CHECK(routine_body_faults("- ../secret\n") == R"(day.md:4:3: error: "../secret" is not the name of a stretch
  - ../secret
    ^~~~~~~~~
  write the file's name without .md: - childs-pose
)");
    CHECK(routine_body_faults("- a/b\n") == R"(day.md:4:3: error: "a/b" is not the name of a stretch
  - a/b
    ^~~
  write the file's name without .md: - childs-pose
)");
    CHECK(routine_body_faults("- .hidden\n") == R"(day.md:4:3: error: ".hidden" is not the name of a stretch
  - .hidden
    ^~~~~~~
  write the file's name without .md: - childs-pose
)");
    CHECK(routine_body_faults(R"(- "cat"
)") == R"(day.md:4:3: error: ""cat"" is not the name of a stretch
  - "cat"
    ^~~~~
  write the file's name without .md: - childs-pose
)");
}

TEST_CASE("an unknown option is told with the nearest name") {
    CHECK(routine_body_faults("- cat: round 2\n") == R"(day.md:4:8: error: unknown option "round"
  - cat: round 2
         ^~~~~
  did you mean "rounds"?
)");
    CHECK(routine_body_faults("- cat: hold 30s, slowly\n") == R"(day.md:4:18: error: unknown option "slowly"
  - cat: hold 30s, slowly
                   ^~~~~~
  expected one of: hold, rounds, optional
)");
    CHECK(routine_body_faults("- cat: hold 30s,, optional\n") == R"(day.md:4:17: error: unknown option ""
  - cat: hold 30s,, optional
                  ^
  expected one of: hold, rounds, optional
)");
}

TEST_CASE("a bare number for a hold is told") {
    CHECK(routine_body_faults("- cat: hold 30\n") == R"(day.md:4:13: error: "30" has no unit
  - cat: hold 30
              ^~
  write 30s for seconds, 30m for minutes
)");
}

TEST_CASE("a hold without its length is told") {
    CHECK(routine_body_faults("- cat: hold\n") == R"(day.md:4:12: error: a hold needs a length
  - cat: hold
             ^
  write a length such as 5s, 1m30s, 1:30 or 5 breaths
)");
}

TEST_CASE("rounds take one whole number from one to twenty") {
    CHECK(routine_body_faults("- cat: rounds\n") == R"(day.md:4:14: error: rounds needs a whole number from 1 to 20
  - cat: rounds
               ^
)");
    CHECK(routine_body_faults("- cat: rounds two\n") == R"(day.md:4:15: error: rounds needs a whole number from 1 to 20
  - cat: rounds two
                ^~~
)");
    CHECK(routine_body_faults("- cat: rounds 0\n") == R"(day.md:4:15: error: rounds must be from 1 to 20
  - cat: rounds 0
                ^
)");
    CHECK(routine_body_faults("- cat: rounds 21\n") == R"(day.md:4:15: error: rounds must be from 1 to 20
  - cat: rounds 21
                ^~
)");
    CHECK(routine_body_faults("- cat: rounds 2-3\n") == R"(day.md:4:15: error: rounds takes one number, not a range
  - cat: rounds 2-3
                ^~~
)");
}

TEST_CASE("optional stands alone") {
    CHECK(routine_body_faults("- cat: optional please\n") == R"(day.md:4:17: error: "optional" stands alone
  - cat: optional please
                  ^~~~~~
)");
}

TEST_CASE("every faulty option of an item is told") {
    CHECK(routine_body_faults("- cat: hold 30, rounds x, slow\n") == R"(day.md:4:13: error: "30" has no unit
  - cat: hold 30, rounds x, slow
              ^~
  write 30s for seconds, 30m for minutes
day.md:4:24: error: rounds needs a whole number from 1 to 20
  - cat: hold 30, rounds x, slow
                         ^
day.md:4:27: error: unknown option "slow"
  - cat: hold 30, rounds x, slow
                            ^~~~
  expected one of: hold, rounds, optional
)");
}

TEST_CASE("an option of an item stands once") {
    CHECK(routine_body_faults("- cat: rounds 2, rounds 3\n") == R"(day.md:4:18: error: "rounds" stands here twice
  - cat: rounds 2, rounds 3
                   ^~~~~~
)");
}

}  // namespace
}  // namespace cuewell
