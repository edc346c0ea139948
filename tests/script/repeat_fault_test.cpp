#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("an unclosed repeat is told where it opens") {
    CHECK(body_faults(R"(Hi.
[repeat 6]
Breathe.
[hold 5s]
)") == R"(cat.md:6:2: error: this repeat is never closed
  [repeat 6]
   ^~~~~~
  add a line: [end]
)");
}

TEST_CASE("every unclosed repeat is told where it opens") {
    CHECK(body_faults(R"([repeat 6]
Breathe.
  [repeat 2]
Slowly.
)") == R"(cat.md:5:2: error: this repeat is never closed
  [repeat 6]
   ^~~~~~
  add a line: [end]
cat.md:7:4: error: this repeat is never closed
    [repeat 2]
     ^~~~~~
  add a line: [end]
)");
}

TEST_CASE("a repeat is closed before the next section") {
    CHECK(sided_faults(R"([repeat 6]
Breathe.
# Each side
[end]
Hi.
)") == R"(cat.md:6:2: error: this repeat is never closed
  [repeat 6]
   ^~~~~~
  no repeat reaches over a section or a listed stretch: put [end] before it
cat.md:9:2: error: an [end] without a [repeat]
  [end]
   ^~~
)");
}

TEST_CASE("an end without a repeat is told") {
    CHECK(body_faults(R"(Hi.
[end]
)") == R"(cat.md:6:2: error: an [end] without a [repeat]
  [end]
   ^~~
)");
}

TEST_CASE("a repeat with nothing in it is told where it opens") {
    CHECK(body_faults(R"([repeat 6]
[end]
)") == R"(cat.md:5:2: error: there is nothing in this repeat
  [repeat 6]
   ^~~~~~
)");
}

TEST_CASE("a faulty or mistyped repeat still has its end") {
    CHECK(body_faults(R"([repeat six]
Hi.
[end]
)") == R"(cat.md:5:9: error: a repeat needs a whole number from 1 to 1000
  [repeat six]
          ^~~
)");
    CHECK(body_faults(R"([reapeat 6]
Hi.
[end]
)") == R"(cat.md:5:2: error: unknown directive "reapeat"
  [reapeat 6]
   ^~~~~~~
  did you mean "repeat"?
)");
    CHECK(body_faults(R"([ repeat 6 ]
[end]
)") == R"(cat.md:5:3: error: there is nothing in this repeat
  [ repeat 6 ]
    ^~~~~~
)");
}

TEST_CASE("repeats nested too deep are told once, with their ends in order") {
    CHECK(body_faults(R"([repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
[repeat 1]
Hi.
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
[end]
)") == R"(cat.md:21:2: error: repeats are nested more than 16 deep
  [repeat 1]
   ^~~~~~
)");
}

}  // namespace
}  // namespace cuewell
