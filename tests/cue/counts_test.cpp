#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cuewell {
namespace {

TEST_CASE("a count says the numbers it has words for and ticks the others") {
    CHECK(steps_text(cues_of_arm("[count 11]\n")) == "count  one two three four five · · · · ten ·\n");
}

TEST_CASE("a count goes down to one") {
    CHECK(steps_text(cues_of_arm("[count down 6]\n")) == "count  · five four three two one\n");
}

TEST_CASE("counts and breaths stay in minimal guidance") {
    CHECK(steps_text(cues_of_arm("Up.\n[count 2]\n[breathe 3]\n[chime gong]\n", plain_delivery(Guidance::minimal))) ==
          "count  one two\nbreath 3 times In. 4s, Out. 6s\nchime  gong\n");
}

TEST_CASE("a line or a chime that comes again keeps its number") {
    const CueSheet sheet = cues_of_arm("Up.\nUp.\n[chime gong]\n[chime gong]\n");
    CHECK(std::ranges::count(sheet.lines, "Up.") == 1);
    CHECK(std::ranges::count(sheet.chimes, "gong") == 1);
}

}  // namespace
}  // namespace cuewell
