#include "session/live_words.h"

#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using Sentences = std::vector<std::string>;

/// "arm" with two sides, then "cat" without.
Plan small_plan() {
    return plan_of(ScriptBuilder()
                       .two_sided("arm", "Lift.\n# Each side\n[hold 20s]\n")
                       .stretch("cat", "[hold 20s]\n")
                       .routine("- arm\n- cat\nBye.\n"));
}

Sentences time_left(Duration time) {
    return sentences_of({Saying::Kind::time_left, std::nullopt, time}, small_plan(), plain_phrases());
}

Sentences at(Saying::Kind kind, PassPlace place, Duration time = {}) {
    return sentences_of({kind, place, time}, small_plan(), plain_phrases());
}

TEST_CASE("what is left of a session is told in whole minutes from a minute and a half on") {
    CHECK(time_left(90s) == Sentences{"2 minutes left."});
    CHECK(time_left(149s) == Sentences{"2 minutes left."});
    CHECK(time_left(150s) == Sentences{"3 minutes left."});
    CHECK(time_left(2h) == Sentences{"120 minutes left."});
}

TEST_CASE("less of a session is told in steps of five seconds, and the last seconds one by one") {
    CHECK(time_left(90s - 1us) == Sentences{"90 seconds left."});
    CHECK(time_left(62s) == Sentences{"60 seconds left."});
    CHECK(time_left(63s) == Sentences{"65 seconds left."});
    CHECK(time_left(5s) == Sentences{"5 seconds left."});
    CHECK(time_left(3'600ms) == Sentences{"4 seconds left."});
    CHECK(time_left(1s) == Sentences{"One second left."});
    CHECK(time_left(0s) == Sentences{"One second left."});
}

TEST_CASE("where one is has the name, and the side where there is one") {
    CHECK(at(Saying::Kind::where, {0, 0}) == Sentences{"Arm, right side."});
    CHECK(at(Saying::Kind::where, {0, 1}) == Sentences{"Arm, left side."});
    CHECK(at(Saying::Kind::where, {1, 0}) == Sentences{"Cat."});
}

TEST_CASE("a hold that goes on is told with the seconds left, and one that begins again with that") {
    CHECK(at(Saying::Kind::where_left, {0, 1}, 12'400ms) == Sentences{"Arm, left side.", "12 seconds."});
    CHECK(at(Saying::Kind::where_left, {1, 0}, 300ms) == Sentences{"Cat.", "One second."});
    CHECK(at(Saying::Kind::where_again, {1, 0}) == Sentences{"Cat.", "Hold again."});
}

TEST_CASE("a wish is answered in a word, and a count-in has no sentence") {
    CHECK(sentences_of({Saying::Kind::slower}, small_plan(), plain_phrases()) == Sentences{"Slower."});
    CHECK(sentences_of({Saying::Kind::faster}, small_plan(), plain_phrases()) == Sentences{"Faster."});
    CHECK(sentences_of({Saying::Kind::longer}, small_plan(), plain_phrases()) == Sentences{"Ten more."});
    CHECK(sentences_of({Saying::Kind::count_in}, small_plan(), plain_phrases()).empty());
}

}  // namespace
}  // namespace cuewell
