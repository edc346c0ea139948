#include "session/journal_stretches.h"

#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

using Names = std::vector<std::string>;

Plan three_stretches() {
    return plan_of(ScriptBuilder()
                       .two_sided("arm", "# Each side\nLift.\n[hold 10s]\n")
                       .stretch("leg", "Kick.\n")
                       .stretch("neck", "Nod.\n")
                       .routine("- arm\n- leg\n- neck\n- leg\nBye.\n"));
}

Names done(const LivePlace& end, PassPlace begin = {}) { return stretches_done(three_stretches(), begin, end); }

LivePlace due(std::size_t stretch, std::size_t pass = 0) {
    LivePlace place;
    place.due = PassPlace{stretch, pass};
    return place;
}

LivePlace past_all() {
    LivePlace place;
    place.is_past_stretches = true;
    return place;
}

TEST_CASE("what was done ends before the stretch that was due, or with it where its first side was done") {
    CHECK(done(LivePlace()).empty());
    CHECK(done(due(0)).empty());
    CHECK(done(due(0, 1)) == Names{"arm"});
    CHECK(done(due(2)) == Names{"arm", "leg"});
    CHECK(done(due(3), {2, 0}) == Names{"neck"});
}

TEST_CASE("who comes to the close has done every stretch, each told once") {
    CHECK(done(past_all()) == Names{"arm", "leg", "neck"});
    CHECK(done(past_all(), {2, 0}) == Names{"neck", "leg"});
}

TEST_CASE("a stretch for which there was no time was not done") {
    LivePlace place = past_all();
    place.left_out = {2, 3};
    CHECK(done(place) == Names{"arm", "leg"});
}

}  // namespace
}  // namespace cuewell
