#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

TEST_CASE("a hold without a duration is an error") {
    CHECK(body_faults("[hold]\n") == R"(cat.md:5:6: error: a hold needs a length
  [hold]
       ^
  write a length such as 5s, 1m30s, 1:30 or 5 breaths
)");
}

TEST_CASE("each silence needs a length") {
    CHECK(body_faults(R"([pause]
[rest]
)") == R"(cat.md:5:7: error: a pause needs a length
  [pause]
        ^
  write a length such as 5s, 1m30s, 1:30 or 5 breaths
cat.md:6:6: error: a rest needs a length
  [rest]
       ^
  write a length such as 5s, 1m30s, 1:30 or 5 breaths
)");
}

TEST_CASE("a bare number is told with its two likely units") {
    CHECK(body_faults("[hold 20]\n") == R"(cat.md:5:7: error: "20" has no unit
  [hold 20]
        ^~
  write 20s for seconds, 20m for minutes
)");
}

TEST_CASE("a bare number as the lower end of a range is told") {
    CHECK(body_faults("[hold 20-30s]\n") == R"(cat.md:5:7: error: "20" has no unit
  [hold 20-30s]
        ^~
  write 20s for seconds, 20m for minutes
)");
}

TEST_CASE("a bare number as the upper end of a range is told at that end") {
    CHECK(body_faults("[hold 20s-30]\n") == R"(cat.md:5:11: error: "30" has no unit
  [hold 20s-30]
            ^~
  write 30s for seconds, 30m for minutes
)");
}

TEST_CASE("what is no length of time is told with examples") {
    CHECK(body_faults("[hold long]\n") == R"(cat.md:5:7: error: "long" is not a length of time
  [hold long]
        ^~~~
  write a length such as 5s, 1m30s or 1:30
)");
    CHECK(body_faults("[pause -5s]\n") == R"(cat.md:5:8: error: "-5s" is not a length of time
  [pause -5s]
         ^~~
  write a length such as 5s, 1m30s or 1:30
)");
    CHECK(body_faults("[hold 5s 10s]\n") == R"(cat.md:5:7: error: "5s 10s" is not a length of time
  [hold 5s 10s]
        ^~~~~~
  write a length such as 5s, 1m30s or 1:30
)");
    CHECK(body_faults("[hold 1m70]\n") == R"(cat.md:5:7: error: "1m70" is not a length of time
  [hold 1m70]
        ^~~~
  write a length such as 5s, 1m30s or 1:30
)");
}

TEST_CASE("a range with only one end is told where the other is missing") {
    CHECK(body_faults("[hold 20s-]\n") == R"(cat.md:5:11: error: a length of time is missing
  [hold 20s-]
            ^
  write a length such as 5s, 1m30s or 1:30
)");
    CHECK(body_faults("[hold -30s]\n") == R"(cat.md:5:7: error: "-30s" is not a length of time
  [hold -30s]
        ^~~~
  write a length such as 5s, 1m30s or 1:30
)");
}

TEST_CASE("a range with three ends is told at what is too much") {
    CHECK(body_faults("[hold 10s-20s-30s]\n") == R"(cat.md:5:11: error: "20s-30s" is not a length of time
  [hold 10s-20s-30s]
            ^~~~~~~
  write a length such as 5s, 1m30s or 1:30
)");
}

TEST_CASE("a range that runs backwards is told with what to do") {
    CHECK(body_faults("[hold 30s-20s]\n") == R"(cat.md:5:7: error: the range runs backwards
  [hold 30s-20s]
        ^~~~~~~
  write the shorter length first
)");
    CHECK(body_faults("[hold 5-3 breaths]\n") == R"(cat.md:5:7: error: the range runs backwards
  [hold 5-3 breaths]
        ^~~~~~~~~~~
  write the shorter length first
)");
}

TEST_CASE("a length of nothing is an error") {
    CHECK(body_faults(R"([hold 0s]
[pause 0s]
[rest 0s-0s]
)") == R"(cat.md:5:7: error: a hold of no length
  [hold 0s]
        ^~
cat.md:6:8: error: a pause of no length
  [pause 0s]
         ^~
cat.md:7:7: error: a rest of no length
  [rest 0s-0s]
        ^~~~~
)");
}

TEST_CASE("a range for a pause or a rest is an error") {
    CHECK(body_faults(R"([pause 2s-3s]
[rest 5s-10s]
)") == R"(cat.md:5:8: error: a pause takes one length, not a range
  [pause 2s-3s]
         ^~~~~
  only a hold can be a range
cat.md:6:7: error: a rest takes one length, not a range
  [rest 5s-10s]
        ^~~~~~
  only a hold can be a range
)");
}

TEST_CASE("a length of more than a day is an error") {
    CHECK(body_faults("[hold 25h]\n") == R"(cat.md:5:7: error: "25h" is longer than a day
  [hold 25h]
        ^~~
)");
    CHECK(body_faults("[hold 24h1s]\n") == R"(cat.md:5:7: error: "24h1s" is longer than a day
  [hold 24h1s]
        ^~~~~
)");
}

TEST_CASE("a number of breaths that is none is told") {
    CHECK(body_faults("[hold 0 breaths]\n") == R"(cat.md:5:7: error: "0" is not a number of breaths from 1 to 500
  [hold 0 breaths]
        ^
)");
    CHECK(body_faults("[hold many breaths]\n") == R"(cat.md:5:7: error: "many" is not a number of breaths from 1 to 500
  [hold many breaths]
        ^~~~
)");
    CHECK(body_faults("[hold 501 breaths]\n") == R"(cat.md:5:7: error: "501" is not a number of breaths from 1 to 500
  [hold 501 breaths]
        ^~~
)");
    CHECK(body_faults("[hold 2.5 breaths]\n") == R"(cat.md:5:7: error: "2.5" is not a number of breaths from 1 to 500
  [hold 2.5 breaths]
        ^~~
)");
    CHECK(body_faults("[hold breaths]\n") == R"(cat.md:5:7: error: "" is not a number of breaths from 1 to 500
  [hold breaths]
        ^
)");
}

TEST_CASE("time and breaths in one range are told") {
    CHECK(body_faults("[hold 20s-5 breaths]\n") == R"(cat.md:5:7: error: "20s" is not a number of breaths from 1 to 500
  [hold 20s-5 breaths]
        ^~~
)");
    CHECK(body_faults("[hold 5 breaths-20s]\n") == R"(cat.md:5:7: error: "5 breaths" is not a length of time
  [hold 5 breaths-20s]
        ^~~~~~~~~
  write a length such as 5s, 1m30s or 1:30
)");
}

TEST_CASE("a hold may last five hundred breaths") { CHECK(body_faults("[hold 500 breaths]\n") == ""); }

}  // namespace
}  // namespace cuewell
