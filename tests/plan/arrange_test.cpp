#include "plan/arrange.h"

#include "base/errors.h"
#include "stretch_maker.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using test::a_rest;
using test::items;
using test::MadeStretch;
using test::make_repertoire;
using test::names_of;
using test::some_moves;
using test::task_with;
using Names = std::vector<std::string>;

const std::vector<MadeStretch>& kStretches = test::some_stretches();

Arrangement arranged(const ArrangeTask& task) { return arrange(task, make_repertoire(kStretches), some_moves()); }

std::string refusal_of(const ArrangeTask& task) {
    try {
        (void)arranged(task);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "no error";
}

TEST_CASE("what is to be avoided gives way to a stretch for the same area, and a note tells") {
    ArrangeTask task = task_with({"turn", "lunge", "fold", "still"});
    task.wishes.avoid = {"kneeling"};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"turn", "fold", "figure-four", "still"});
    CHECK(arrangement.notes == PlanNotes{"lunge is left out (kneeling); figure-four is in its place"});
    CHECK(arrangement.items[2].why == "in place of lunge (kneeling)");
    CHECK(arrangement.items[3].base == 3);
}

TEST_CASE("who spares a knee does not kneel, also where no stretch tells of a strain on the knees") {
    ArrangeTask task = task_with({"turn", "lunge", "fold", "still"});
    task.wishes.avoid = {"Knee"};
    CHECK(arranged(task).notes == PlanNotes{"lunge is left out (kneeling); figure-four is in its place"});

    const MadeStretch heels{"heels", Position::seated, {"hips"}, {"kneeling"}};
    task.base = items({"heels", "fold"});
    const Arrangement arrangement =
        arrange(task, make_repertoire({heels, {"fold", Position::seated, {"hamstrings"}}}), some_moves());
    CHECK(names_of(arrangement) == Names{"fold"});
}

TEST_CASE("nobody gets up from the floor to rest on a chair") {
    using namespace std::chrono_literals;
    const MadeStretch chair{"neck", Position::on_a_chair, {"neck"}, {}, {}, "gentle", {60s, 2min}};
    ArrangeTask task;
    task.wishes.focus = {{"legs"}, {"neck"}};
    task.wishes.positions = {"seated"};
    const auto session_of = [&](const std::vector<MadeStretch>& stretches) {
        return arrange(task, make_repertoire(stretches), some_moves());
    };
    const Arrangement down = session_of({chair, {"fold", Position::seated, {"hamstrings"}}});
    CHECK(names_of(down) == Names{"neck", "fold"});
    CHECK(down.rests_by_words);
    const Arrangement rested =
        session_of({chair, {"fold", Position::seated, {"hamstrings"}}, a_rest("sit", Position::seated)});
    CHECK(names_of(rested) == Names{"neck", "fold", "sit"});
    const MadeStretch chair_rest{"sofa", Position::on_a_chair, {"rest", "neck"}, {}, {}, "gentle", {60s, 2min}};
    const Arrangement kept =
        session_of({chair_rest, {"long", Position::seated, {"hamstrings"}, {}, {}, "gentle", {60s, 2min}}});
    CHECK(names_of(kept) == Names{"sofa", "long"});
    CHECK_FALSE(kept.rests_by_words);
    const Arrangement up = session_of({chair, {"lift", Position::on_a_chair, {"hamstrings"}}});
    CHECK(names_of(up) == Names{"lift", "neck"});
    CHECK_FALSE(up.rests_by_words);
}

TEST_CASE("a rest on a chair that someone names comes before the floor") {
    std::vector<MadeStretch> stretches = kStretches;
    stretches.push_back(a_rest("sofa", Position::on_a_chair));
    ArrangeTask task = task_with({"turn", "fold", "still"});
    task.names.only = {"turn", "fold", "still", "sofa"};
    task.wishes.level = "gentle";
    CHECK(names_of(arrange(task, make_repertoire(stretches), some_moves())) == Names{"turn", "sofa", "fold", "still"});
}

TEST_CASE("what cannot be replaced is left out, and the note says for what nothing else is known") {
    ArrangeTask task = task_with({"turn", "fold", "still"});
    task.wishes.avoid = {"rotation"};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"fold", "still"});
    CHECK(arrangement.notes == PlanNotes{"turn is left out (rotation); nothing else for back is known"});
}

TEST_CASE("what takes a place is done as often, and may be left out where the other one might") {
    ArrangeTask task = task_with({"turn", "lunge", "still"});
    task.base[1].rounds = 2;
    task.base[1].optional = true;
    task.wishes.avoid = {"balance"};
    const Arrangement arrangement = arranged(task);
    CHECK(arrangement.items[1].item.stretch == "figure-four");
    CHECK(arrangement.items[1].item.rounds == 2);
    CHECK(arrangement.items[1].item.optional);
}

TEST_CASE("one of two alternatives at hand is enough") {
    ArrangeTask task = task_with({"turn", "strap-pull", "still"});
    task.wishes.equipment = Names{"towel"};
    CHECK(names_of(arranged(task)) == Names{"turn", "strap-pull", "still"});
    task.wishes.equipment = Names{};
    CHECK(names_of(arranged(task)) == Names{"turn", "still"});
}

TEST_CASE("what takes a place is in a position that the routine has, or that someone named") {
    ArrangeTask task = task_with({"turn", "strap-pull", "still"});
    task.wishes.equipment = Names{};
    CHECK(arranged(task).notes == PlanNotes{"strap-pull is left out (needs strap or towel); nothing else for legs is "
                                            "known in the positions of the routine"});
    task.wishes.positions = {"standing", "seated", "lying"};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"turn", "fold", "still"});
    CHECK(arrangement.notes == PlanNotes{"strap-pull is left out (needs strap or towel); fold is in its place"});
}

TEST_CASE("what takes the place of the last stretch is in its position, where there is a choice, and stays last") {
    ArrangeTask task = task_with({"fold", "turn", "figure-four"});
    task.names.skip = {"figure-four"};
    CHECK(arranged(task).ends_elsewhere);
    task.names.skip.clear();
    task.base[2].stretch = "bridge";
    task.wishes.level = "moderate";
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"fold", "turn", "figure-four"});
    CHECK_FALSE(arrangement.ends_elsewhere);
}

TEST_CASE("where a session ends in another position than its routine, other words close it, with a rest") {
    ArrangeTask task = task_with({"turn", "lunge"});
    task.base_ends_in_rest = true;
    task.wishes.avoid = {"kneeling"};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"turn"});
    CHECK(arrangement.ends_elsewhere);
    CHECK(arrangement.rests_by_words);
    CHECK(arrangement.notes ==
          PlanNotes{"lunge is left out (kneeling); nothing else for hips is known in the positions of the routine",
                    "the session ends standing, and not kneeling as the routine does; other words close it"});
}

TEST_CASE("nothing harder than the level is there") {
    ArrangeTask task = task_with({"lunge", "bridge", "still"});
    task.wishes.level = "gentle";
    CHECK(names_of(arranged(task)) == Names{"figure-four", "still"});
    task.wishes.level = "moderate";
    CHECK(names_of(arranged(task)) == Names{"lunge", "figure-four", "still"});
}

TEST_CASE("what takes a place may ask as much as the routine does elsewhere, where it is more like it") {
    const std::vector<MadeStretch> stretches{
        {"lunge", Position::kneeling, {"hip flexors"}, {"kneeling"}, {}, "moderate"},
        {"easy", Position::face_up, {"hips", "hamstrings", "spine"}},
        {"alike", Position::face_up, {"hip flexors"}, {}, {}, "moderate"},
        a_rest(),
    };
    ArrangeTask task = task_with({"lunge", "still"});
    task.wishes.avoid = {"kneeling"};
    CHECK(names_of(arrange(task, make_repertoire(stretches), some_moves())) == Names{"alike", "still"});
}

TEST_CASE("what is held is no motion, be it for a moment") {
    const auto is_dynamic = [](const MadeStretch& wish) {
        return make_repertoire({wish}).candidates.front().is_dynamic;
    };
    using std::chrono::seconds;
    CHECK(is_dynamic({"cat", Position::standing, {}, {}, {}, "gentle", {}, true}));
    CHECK_FALSE(is_dynamic({"short", Position::standing, {}, {}, {}, "gentle", {seconds(5), seconds(5)}}));
    CHECK_FALSE(is_dynamic({"long", Position::standing, {}, {}, {}, "gentle", {seconds(20), seconds(30)}}));
}

TEST_CASE("lying means both ways of lying, and who cannot kneel is not sent onto hands and knees") {
    ArrangeTask task = task_with({"turn", "fold"});
    task.wishes.positions = {"lying"};
    CHECK(names_of(arranged(task)) == Names{"strap-pull"});
    CHECK(positions_meant("lying") == std::vector{Position::face_down, Position::face_up});
    ArrangeWishes wishes;
    wishes.avoid = {"kneeling"};
    const ArrangeLimits limits(wishes, {});
    CHECK(limits.hindrance(*test::make_stretch({"cat", Position::hands_and_knees})) == "kneeling");
    CHECK(limits.hindrance(*test::make_stretch({"fold", Position::seated})).empty());
}

TEST_CASE("a skipped stretch is left out without another, and takes no other's place") {
    ArrangeTask task = task_with({"turn", "lunge", "fold", "still"});
    task.names.skip = {"figure-four", "turn"};
    task.wishes.avoid = {"kneeling"};
    // Nothing takes its place that is harder than the routine.
    CHECK(names_of(arranged(task)) == Names{"fold", "still"});
    task.wishes.level = "demanding";
    CHECK(names_of(arranged(task)) == Names{"fold", "bridge", "still"});
}

TEST_CASE("only adds what the routine does not have") {
    ArrangeTask task = task_with({"turn", "fold", "still"});
    task.names.only = {"fold", "figure-four", "still"};
    task.wishes.level = "moderate";
    CHECK(names_of(arranged(task)) == Names{"fold", "figure-four", "still"});
}

TEST_CASE("what is asked for comes in the order in which it is named, where that costs no more") {
    std::vector<MadeStretch> stretches = kStretches;
    for (const std::string name : {"arm", "bow", "chin"}) stretches.push_back({name, Position::seated, {"neck"}});
    ArrangeTask task = task_with({"fold", "still"});
    for (const Names& named : {Names{"arm", "bow", "chin"}, Names{"chin", "arm", "bow"}}) {
        task.names.only = named;
        CHECK(names_of(arrange(task, make_repertoire(stretches), some_moves())) == named);
    }
}

TEST_CASE("what is asked for by its name, and other wishes do not let in, is told") {
    ArrangeTask task = task_with({"turn", "fold", "still"});
    task.names.only = {"turn", "lunge"};
    task.wishes.avoid = {"kneeling"};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"turn"});
    CHECK(std::ranges::count(arrangement.notes, "lunge was asked for, and is left out (kneeling)") == 1);
}

TEST_CASE("a rest that is asked for comes last, wherever it is named") {
    ArrangeTask task = task_with({"turn", "fold"});
    task.names.only = {"still", "figure-four", "turn"};
    CHECK(names_of(arranged(task)) == Names{"turn", "figure-four", "still"});
    task.names.only = {"still"};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"still"});
    CHECK(arrangement.ends_elsewhere);
    CHECK_FALSE(arrangement.rests_by_words);
}

TEST_CASE("where the rest at the end is not allowed, words are") {
    ArrangeTask task = task_with({"turn", "fold", "still"});
    task.wishes.positions = {"standing", "seated"};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"turn", "fold"});
    CHECK(arrangement.rests_by_words);
    CHECK(arrangement.notes ==
          PlanNotes{"still is left out (lying face up); the session ends with a rest where one is",
                    "the session ends seated, and not lying face up as the routine does; other words close it"});
    // The rest in the words of the routine is one for who lies.
    task.base_ends_in_rest = true;
    CHECK(arranged(task).rests_by_words);
}

TEST_CASE("a focus chooses from all stretches, by weight, and puts them in order before a rest") {
    ArrangeTask task;
    task.wishes.focus = {{"hips", 1}};
    CHECK(names_of(arranged(task)) == Names{"lunge", "figure-four", "bridge", "still"});
    task.wishes.focus = {{"hips", 1}, {"hamstrings", 1}};
    task.time = std::chrono::minutes(5);
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement).back() == "still");
    CHECK(arrangement.items.front().why != "");
}

TEST_CASE("a focus on a routine keeps its rest and what is for the areas") {
    ArrangeTask task = task_with({"turn", "lunge", "fold", "still"});
    task.base[1].hold = LengthRange{std::chrono::seconds(5), std::chrono::seconds(9)};
    task.wishes.focus = {{"hips", 2}};
    const Arrangement arrangement = arranged(task);
    CHECK(names_of(arrangement) == Names{"lunge", "figure-four", "bridge", "still"});
    CHECK(arrangement.items.front().base == 1);
    CHECK(arrangement.items.front().item.hold.has_value());
    CHECK(arrangement.notes == PlanNotes{"left out of the routine: turn and fold"});
}

TEST_CASE("a word that nobody knows is refused with the nearest that is known") {
    ArrangeTask task = task_with({"turn"});
    task.wishes.focus = {{"hisp", 1}};
    CHECK(refusal_of(task) ==
          "--focus: there is no area \"hisp\"; did you mean \"hips\"? Areas: back, hips, legs, rest, "
          "and what stretches have as targets");
    task.wishes.focus.clear();
    task.wishes.avoid = {"kneling"};
    CHECK(refusal_of(task) == "--avoid: \"kneling\" is no strain or position; did you mean \"kneeling\"?");
    task.wishes.avoid.clear();
    task.wishes.positions = {"sitting"};
    CHECK(refusal_of(task) ==
          "--position: there is no position \"sitting\"; expected one of: standing, seated, "
          "kneeling, hands-and-knees, lying-face-down, lying-face-up, on-a-chair, lying, floor");
    task.wishes.positions.clear();
    task.wishes.equipment = Names{"starp"};
    CHECK(refusal_of(task) == "--equipment: no stretch knows a \"starp\"; did you mean \"strap\"?");
    task.wishes.equipment = Names{"mat"};
    task.names.only = {"turn", "trun"};
    CHECK(refusal_of(task) == "--only: there is no stretch \"trun\"; did you mean \"turn\"?");
}

TEST_CASE("nothing at hand is a word as well") {
    ArrangeTask task = task_with({"turn"});
    task.wishes.equipment = Names{"nonee"};
    CHECK(refusal_of(task) == "--equipment: no stretch knows a \"nonee\"; did you mean \"none\"?");
}

TEST_CASE("what is at hand and never needed is told, not refused") {
    ArrangeTask task = task_with({"turn"});
    task.wishes.equipment = Names{"kettle"};
    CHECK(arranged(task).notes == PlanNotes{"--equipment: no stretch needs \"kettle\""});
}

TEST_CASE("wishes that leave nothing are refused") {
    ArrangeTask task = task_with({"turn", "fold"});
    task.wishes.positions = {"hands-and-knees"};
    CHECK(refusal_of(task) == "no stretch goes with all of these wishes: --position hands-and-knees");
    task.wishes.positions.clear();
    task.wishes.avoid = {"floor"};
    task.wishes.focus = {{"hips", 3}};
    CHECK(refusal_of(task) == "no stretch for hips goes with these wishes: --focus hips=3 --avoid floor");
}

TEST_CASE("whether all that helps is at hand is known of the stretches that are done") {
    Stretch cushioned = *test::make_stretch({"sit", Position::seated, {"hips"}});
    cushioned.helpful = {"cushion|block"};
    const Repertoire library = repertoire_of(
        {test::make_stretch({"fold", Position::seated, {"hamstrings"}}), std::make_shared<const Stretch>(cushioned)},
        test::some_areas(), std::chrono::seconds(10));
    ArrangeTask task = task_with({"fold", "sit"});
    const auto lacks = [&] { return arrange(task, library, some_moves()).lacks_helpful; };
    CHECK_FALSE(lacks());
    task.wishes.equipment = Names{"block"};
    CHECK_FALSE(lacks());
    task.wishes.equipment = Names{};
    CHECK(lacks());
    task.names.skip = {"sit"};
    CHECK_FALSE(lacks());
}

TEST_CASE("each word of a wish is looked at, and each name to skip") {
    const auto refused = [](const auto& change) {
        ArrangeTask task = task_with({"turn"});
        change(task);
        return refusal_of(task);
    };
    CHECK(refused([](auto& task) {
              task.wishes.focus = {{"hips", 1}, {"hisp", 1}};
          }).starts_with("--focus: there is no area \"hisp\""));
    CHECK(refused([](auto& task) {
              task.wishes.positions = {"seated", "sitting"};
          }).starts_with("--position: there is no position \"sitting\""));
    CHECK(refused([](auto& task) { task.wishes.avoid = {"balance", "kneling"}; }).starts_with("--avoid: \"kneling\""));
    CHECK(refused([](auto& task) {
              task.wishes.equipment = Names{"strap", "starp"};
          }).starts_with("--equipment: no stretch knows a \"starp\""));
    CHECK(refused([](auto& task) { task.names.skip = {"turn", "trun"}; }) ==
          "--skip: there is no stretch \"trun\"; did you mean \"turn\"?");
}

TEST_CASE("wishes are told as one would type them") {
    ArrangeTask task;
    task.wishes.avoid = {"kneeling"};
    task.wishes.equipment = Names{"strap", "mat"};
    task.wishes.level = "gentle";
    task.wishes.positions = {"seated", "lying"};
    task.names.only = {"turn"};
    task.names.skip = {"fold"};
    CHECK(to_text(task) ==
          "--avoid kneeling --equipment strap,mat --level gentle --position seated,lying --only turn --skip fold");
}

}  // namespace
}  // namespace cuewell
