#include "plan/arrange.h"
#include "plan/estimate.h"

#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using test::a_rest;
using test::MadeStretch;
using test::make_repertoire;
using test::names_of;
using test::some_moves;
using Names = std::vector<std::string>;

const std::vector<MadeStretch>& kStretches = test::some_stretches();

ArrangeTask task_with(const Names& base, const std::string& focus) {
    ArrangeTask task = test::task_with(base);
    task.wishes.focus = {{focus, 1}};
    return task;
}

Arrangement arranged(const ArrangeTask& task, const std::vector<MadeStretch>& stretches = kStretches) {
    return arrange(task, make_repertoire(stretches), some_moves());
}

TEST_CASE("what a focus asks for in vain is told") {
    ArrangeTask hindered = task_with({}, "hips");
    hindered.wishes.focus.push_back({"legs", 1});
    hindered.wishes.avoid = {"flexion"};
    hindered.wishes.equipment = Names{};
    CHECK(arranged(hindered).notes == PlanNotes{"nothing for legs goes with these wishes"});
    ArrangeTask unknown = task_with({}, "hips");
    unknown.wishes.focus.insert(unknown.wishes.focus.end(), {{"back", 1}, {"rest", 1}});
    CHECK(arranged(unknown, {{"figure-four", Position::face_up, {"hips"}}, a_rest()}).notes ==
          PlanNotes{"nothing for back is known"});
}

TEST_CASE("what a focus leaves out of a routine is told, but not what was skipped by name") {
    ArrangeTask task = task_with({"turn", "lunge", "fold", "still"}, "hips");
    task.wishes.avoid = {"kneeling"};
    task.names.skip = {"turn"};
    CHECK(arranged(task).notes == PlanNotes{"left out of the routine: lunge (kneeling) and fold"});
}

TEST_CASE("a composed session tells what each stretch is for") {
    std::vector<MadeStretch> stretches = kStretches;
    stretches.push_back({"shake"});
    std::map<std::string, std::string> whys;
    for (const ArrangedItem& item : arranged({}, stretches).items) whys[item.item.stretch] = item.why;
    CHECK(whys == std::map<std::string, std::string>{{"turn", "for back"},
                                                     {"lunge", "for hips"},
                                                     {"bridge", "for hips"},
                                                     {"figure-four", "for hips"},
                                                     {"fold", "for legs"},
                                                     {"strap-pull", "for legs"},
                                                     {"shake", "for a change"},
                                                     {"still", "the rest at the end"}});
    CHECK(arranged(task_with({}, "hips"), {{"twist", Position::face_up, {"hips", "spine"}}}).items.front().why ==
          "for hips");
}

TEST_CASE("a rest alone is a session where there is nothing else, or nothing else was asked for") {
    ArrangeTask task;
    task.time = 10min;
    CHECK(names_of(arranged(task, {a_rest()})) == Names{"still"});
    ArrangeTask rest = task_with({}, "rest");
    rest.time = 10min;
    CHECK(names_of(arranged(rest)) == Names{"still"});
}

TEST_CASE("a routine whose own words are a rest needs no other words for it") {
    ArrangeTask task = task_with({"turn"}, "back");
    task.wishes.positions = {"standing"};
    CHECK(arranged(task).rests_by_words);
    task.base_ends_in_rest = true;
    CHECK_FALSE(arranged(task).rests_by_words);
}

TEST_CASE("areas get their share by weight") {
    std::vector<MadeStretch> stretches;
    for (const std::string name : {"hips-a", "hips-b", "hips-c", "hips-d"})
        stretches.push_back({name, Position::seated, {"hips"}});
    for (const std::string name : {"legs-a", "legs-b"}) stretches.push_back({name, Position::seated, {"hamstrings"}});
    const auto chosen = [&](int number) {
        ArrangeTask task = task_with({}, "hips");
        task.wishes.focus = {{"hips", 2}, {"legs", 1}};
        // Each takes 34 s; words are the rest.
        task.time = kWelcomeAndClose + kLeastRest + number * 34s;
        const Names names = names_of(arranged(task, stretches));
        return std::set<std::string>(names.begin(), names.end());
    };
    CHECK(chosen(3) == std::set<std::string>{"hips-a", "hips-b", "legs-a"});
    CHECK(chosen(4) == std::set<std::string>{"hips-a", "hips-b", "hips-c", "legs-a"});
}

TEST_CASE("where a language has no areas its targets count alike") {
    ArrangeTask task;
    task.time = kWelcomeAndClose + kLeastRest + 68s;  // Room for two.
    const Repertoire library = repertoire_of(
        {test::make_stretch({"a", Position::seated, {"neck"}}), test::make_stretch({"b", Position::seated, {"neck"}}),
         test::make_stretch({"c", Position::seated, {"jaw"}})},
        {}, 10s);
    CHECK(names_of(arrange(task, library, some_moves())) == Names{"a", "c"});
}

TEST_CASE("a focus fills as much time as the stretches of the routine take, in all their rounds") {
    const std::vector<MadeStretch> stretches{{"hips-a", Position::seated, {"hips"}},
                                             {"hips-b", Position::seated, {"hips"}},
                                             {"hips-c", Position::seated, {"hips"}},
                                             a_rest()};
    ArrangeTask task = task_with({"hips-a", "still"}, "hips");
    CHECK(arranged(task, stretches).items.size() == 2);
    task.base.front().rounds = 2;
    CHECK(arranged(task, stretches).items.size() == 3);
}

TEST_CASE("what matters least may go: what is harder, unless someone said how hard it may be") {
    const auto optional_ones = [](const ArrangeTask& task) {
        Names names;
        for (const ArrangedItem& item : arranged(task).items) {
            if (item.item.optional) names.push_back(item.item.stretch);
        }
        return names;
    };
    ArrangeTask task = task_with({}, "hips");
    CHECK(optional_ones(task) == Names{"bridge"});
    task.wishes.level = "demanding";
    CHECK(optional_ones(task) == Names{"lunge"});
}

}  // namespace
}  // namespace cuewell
