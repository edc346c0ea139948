#include "plan/arrange.h"

#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using test::a_rest;
using test::MadeStretch;
using test::make_repertoire;
using test::names_of;
using test::some_moves;
using test::task_with;
using Names = std::vector<std::string>;

const MadeStretch kTurn{"turn", Position::standing, {"spine"}, {"rotation"}};
const MadeStretch kFold{"fold", Position::seated, {"hamstrings"}};
const std::vector<MadeStretch> kStretches{kTurn, kFold, {"figure-four", Position::face_up, {"hips"}}, a_rest()};

Names composed(const std::vector<MadeStretch>& stretches, const std::string& focus, const Names& base = {}) {
    ArrangeTask task = task_with(base);
    task.wishes.focus = {{focus, 1}};
    return names_of(arrange(task, make_repertoire(stretches), some_moves()));
}

TEST_CASE("a rest is where the routine ends, then one that is made for it, then one on the floor") {
    const MadeStretch easy{"a-easy", Position::face_up, {"hips"}, {}, {}, "gentle", {60s, 2min}};
    CHECK(composed({easy, kFold, a_rest()}, "legs") == Names{"fold", "still"});
    CHECK(composed({a_rest("a-sofa", Position::on_a_chair), a_rest(), kTurn}, "back") == Names{"turn", "still"});
    CHECK(composed({kFold, a_rest("lie"), a_rest("sit", Position::seated)}, "legs", {"fold"}) == Names{"fold", "sit"});
}

TEST_CASE("a rest that could be shorter is held for a minute at least, and another keeps its own length") {
    const auto hold_of = [](Duration least) {
        MadeStretch rest = a_rest();
        rest.hold = {least, 3min};
        ArrangeTask task;
        task.wishes.focus = {{"legs", 1}};
        return arrange(task, make_repertoire({kFold, rest}), some_moves()).items.back().item.hold;
    };
    CHECK(std::get<Duration>(hold_of(30s).value().shortest) == 60s);
    CHECK(std::get<Duration>(hold_of(30s).value().longest) == 3min);
    CHECK_FALSE(hold_of(60s));
}

TEST_CASE("another rest takes the place of the one that cannot be, and words only where there is none") {
    std::vector<MadeStretch> stretches = kStretches;
    stretches.push_back(a_rest("sit", Position::seated));
    ArrangeTask task = task_with({"turn", "fold", "still"});
    task.wishes.positions = {"standing", "seated"};
    const Arrangement seated = arrange(task, make_repertoire(stretches), some_moves());
    CHECK(names_of(seated) == Names{"turn", "fold", "sit"});
    CHECK_FALSE(seated.rests_by_words);
    CHECK(seated.notes ==
          PlanNotes{"still is left out (lying face up); sit is in its place",
                    "the session ends seated, and not lying face up as the routine does; other words close it"});
    stretches.push_back(a_rest("lie"));
    task.wishes.positions.clear();
    task.names.skip = {"still"};
    const Arrangement lying = arrange(task, make_repertoire(stretches), some_moves());
    CHECK(names_of(lying) == Names{"turn", "fold", "lie"});
    CHECK_FALSE(lying.rests_by_words);
    CHECK(lying.notes.empty());
}

TEST_CASE("a session without its rest, though it ends lying all the same, rests by words, unless its own do that") {
    ArrangeTask task = task_with({"turn", "figure-four", "still"});
    task.names.skip = {"still"};
    CHECK(arrange(task, make_repertoire(kStretches), some_moves()).rests_by_words);
    task.base_ends_in_rest = true;
    CHECK_FALSE(arrange(task, make_repertoire(kStretches), some_moves()).rests_by_words);
}

TEST_CASE("a rest that is asked for comes behind the last stretch, but before the routine's own rest") {
    std::vector<MadeStretch> stretches = kStretches;
    stretches.push_back(a_rest("lie"));
    ArrangeTask task = task_with({"turn", "fold"});
    task.names.only = {"turn", "fold", "still"};
    CHECK(names_of(arrange(task, make_repertoire(stretches), some_moves())) == Names{"turn", "fold", "still"});
    task = task_with({"turn", "still"});
    task.names.only = {"turn", "still", "lie"};
    CHECK(names_of(arrange(task, make_repertoire(stretches), some_moves())) == Names{"turn", "lie", "still"});
}

}  // namespace
}  // namespace cuewell
