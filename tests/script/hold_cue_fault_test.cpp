#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a cue without a hold is told with both ways out") {
    CHECK(body_faults(R"(Hi.
  @8s Breathe.
)") == R"(cat.md:6:3: error: a line with @ stands under the hold it belongs to
    @8s Breathe.
    ^
  put it right after a [hold …], or write \@ for an at sign that is spoken
)");
}

TEST_CASE("a cue after a line that follows the hold has no hold") {
    CHECK(body_faults(R"([hold 20s]
Hi.
  @8s Breathe.
)") == R"(cat.md:7:3: error: a line with @ stands under the hold it belongs to
    @8s Breathe.
    ^
  put it right after a [hold …], or write \@ for an at sign that is spoken
)");
}

TEST_CASE("a cue after a repeat has no hold") {
    CHECK(body_faults(R"([repeat 2]
[hold 20s]
[end]
  @8s Breathe.
)") == R"(cat.md:8:3: error: a line with @ stands under the hold it belongs to
    @8s Breathe.
    ^
  put it right after a [hold …], or write \@ for an at sign that is spoken
)");
}

TEST_CASE("a cue outside its hold is told with the length of the hold") {
    CHECK(body_faults(R"([hold 20s]
  @20s Breathe.
)") == R"(cat.md:6:3: error: this cue lies outside its hold
    @20s Breathe.
    ^~~~
  the hold lasts 20s
)");
    CHECK(body_faults(R"([hold 20s]
  @-21s Breathe.
)") == R"(cat.md:6:3: error: this cue lies outside its hold
    @-21s Breathe.
    ^~~~~
  the hold lasts 20s
)");
    CHECK(body_faults(R"([hold 20s]
  @-0s Breathe.
)") == R"(cat.md:6:3: error: this cue lies outside its hold
    @-0s Breathe.
    ^~~~
  the hold lasts 20s
)");
}

TEST_CASE("a cue is measured against the shortest form of a range") {
    CHECK(body_faults(R"([hold 20s-30s]
  @25s Breathe.
)") == R"(cat.md:6:3: error: this cue lies outside its hold
    @25s Breathe.
    ^~~~
  the hold lasts 20s
)");
}

TEST_CASE("a bare number after an at sign is told with all three forms") {
    CHECK(body_faults(R"([hold 20s]
  @8 Breathe.
)") == R"(cat.md:6:4: error: "8" has no unit
    @8 Breathe.
     ^
  write @10s from the start, @-5s before the end, or @halfway
)");
}

TEST_CASE("an at sign without a time is told with all three forms") {
    CHECK(body_faults(R"([hold 20s]
  @ Breathe.
)") == R"(cat.md:6:4: error: a length of time is missing
    @ Breathe.
     ^
  write @10s from the start, @-5s before the end, or @halfway
)");
    CHECK(body_faults(R"([hold 20s]
  @
)") == R"(cat.md:6:4: error: a length of time is missing
    @
     ^
  write @10s from the start, @-5s before the end, or @halfway
)");
    CHECK(body_faults(R"([hold 20s]
  @-Breathe.
)") == R"(cat.md:6:4: error: "Breathe." is not a length of time
    @-Breathe.
     ^~~~~~~~~
  write @10s from the start, @-5s before the end, or @halfway
)");
    CHECK(body_faults(R"([hold 20s]
  @--5s Breathe.
)") == R"(cat.md:6:4: error: "-5s" is not a length of time
    @--5s Breathe.
     ^~~~
  write @10s from the start, @-5s before the end, or @halfway
)");
    CHECK(body_faults(R"([hold 20s]
  @half Breathe.
)") == R"(cat.md:6:4: error: "half" is not a length of time
    @half Breathe.
     ^~~~
  write @10s from the start, @-5s before the end, or @halfway
)");
}

TEST_CASE("a cue without words is told") {
    CHECK(body_faults(R"([hold 20s]
  @8s
)") == R"(cat.md:6:3: error: nothing to say here
    @8s
    ^~~
  write the words after the time: @10s Breathe slowly.
)");
    CHECK(body_faults(R"([hold 20s]
  @halfway
)") == R"(cat.md:6:3: error: nothing to say here
    @halfway
    ^~~~~~~~
  write the words after the time: @10s Breathe slowly.
)");
}

TEST_CASE("a cue of nothing but punctuation has no word to say") {
    CHECK(body_faults(R"([hold 20s]
  @8s …
)") == R"(cat.md:6:3: error: there is no word to say in this line
    @8s …
    ^~~~~
)");
}

TEST_CASE("the cues of a faulty hold are not told as well") {
    CHECK(body_faults(R"([hodl 20s]
  @8s Breathe.
  @12s Slowly.
)") == R"(cat.md:5:2: error: unknown directive "hodl"
  [hodl 20s]
   ^~~~
  did you mean "hold"?
)");
}

TEST_CASE("the cues of a faulty hold do not fall to the hold before it") {
    CHECK(body_faults(R"([hold 5s]
[hodl 20s]
  @8s Breathe.
)") == R"(cat.md:6:2: error: unknown directive "hodl"
  [hodl 20s]
   ^~~~
  did you mean "hold"?
)");
}

TEST_CASE("braces in a cue are read as in any line") {
    CHECK(body_faults(R"([hold 20s]
  @8s Breathe {in.
)") == R"(cat.md:6:15: error: a brace that is not closed
    @8s Breathe {in.
                ^
  write {right form|left form}
)");
}

TEST_CASE("the cues of a sound hold are told behind a faulty line, too") {
    CHECK(body_faults("[hodl 20s]\n[hold 10s]\n  @25s Breathe.\n") == R"(cat.md:5:2: error: unknown directive "hodl"
  [hodl 20s]
   ^~~~
  did you mean "hold"?
cat.md:7:3: error: this cue lies outside its hold
    @25s Breathe.
    ^~~~
  the hold lasts 10s
)");
}

}  // namespace
}  // namespace cuewell
