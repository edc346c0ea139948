#include "plan/arrange.h"

#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
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

/// What stands in a place of a varied routine on so many days.
std::set<std::string> seen(ArrangeTask task, const Repertoire& library, std::size_t place) {
    std::set<std::string> names;
    task.wishes.vary = true;
    for (task.day = 20'780; task.day < 20'794; ++task.day)
        names.insert(names_of(arrange(task, library, some_moves())).at(place));
    return names;
}

TEST_CASE("a gentle routine stays gentle, and the note tells what is too hard for it") {
    const Repertoire library = make_repertoire({{"turn", Position::standing, {"spine"}, {"rotation"}},
                                                {"bow", Position::standing, {"spine"}, {}, {}, "moderate"},
                                                a_rest()});
    ArrangeTask task = task_with({"turn", "still"});
    task.wishes.avoid = {"rotation"};
    const Arrangement gentle = arrange(task, library, some_moves());
    CHECK(names_of(gentle) == Names{"still"});
    CHECK(gentle.notes == PlanNotes{"turn is left out (rotation); nothing else for back is known that is no harder "
                                    "than the routine"});
    task.wishes.level = "moderate";
    CHECK(names_of(arrange(task, library, some_moves())) == Names{"bow", "still"});
}

TEST_CASE("what takes the last place keeps its position where it can, and elsewhere the most alike comes first") {
    const Repertoire library = make_repertoire({{"cross", Position::seated, {"hips"}, {"knee"}},
                                                {"lie", Position::face_up, {"hamstrings"}},
                                                {"near", Position::face_up, {"hips"}},
                                                {"near-too", Position::face_up, {"hips"}},
                                                {"partly", Position::seated, {"hips", "neck"}}});
    ArrangeTask last = task_with({"lie", "cross"});
    last.wishes.avoid = {"knee"};
    CHECK(names_of(arrange(last, library, some_moves())) == Names{"lie", "partly"});
    ArrangeTask first = task_with({"cross", "lie"});
    first.wishes.avoid = {"knee"};
    CHECK(names_of(arrange(first, library, some_moves())) == Names{"near", "lie"});
}

TEST_CASE("a stretch takes turns only with what asks for no more than the routine does") {
    const Repertoire library = make_repertoire({{"hips", Position::seated, {"hips"}, {}, {"strap"}},
                                                {"strap-hips", Position::seated, {"hips"}, {}, {"strap"}},
                                                {"mat-hips", Position::seated, {"hips"}, {}, {"mat"}},
                                                {"block-hips", Position::seated, {"hips"}, {}, {"block"}},
                                                {"hard-hips", Position::seated, {"hips"}, {}, {}, "moderate"},
                                                {"high-hips", Position::kneeling, {"hips"}},
                                                {"fold", Position::seated, {"hamstrings"}}});
    ArrangeTask task = task_with({"hips", "fold"});
    CHECK(seen(task, library, 0) == std::set<std::string>{"hips", "strap-hips", "mat-hips"});
    task.wishes.equipment = Names{"strap", "block"};
    CHECK(seen(task, library, 0) == std::set<std::string>{"hips", "strap-hips", "mat-hips", "block-hips"});
}

TEST_CASE("the last stretch of a varied routine keeps its position, and those before it need not") {
    const Repertoire library = make_repertoire({{"cat", Position::kneeling, {"spine"}},
                                                {"hips-a", Position::seated, {"hips"}},
                                                {"hips-b", Position::kneeling, {"hips"}},
                                                {"hips-c", Position::seated, {"hips"}}});
    CHECK(seen(task_with({"cat", "hips-a"}), library, 1) == std::set<std::string>{"hips-a", "hips-c"});
    CHECK(seen(task_with({"hips-a", "cat"}), library, 0) == std::set<std::string>{"hips-a", "hips-b", "hips-c"});
}

TEST_CASE("what shares a quarter with a stretch takes turns with it, and what shares less does not") {
    const Repertoire library = make_repertoire({{"a", Position::seated, {"jaw"}},
                                                {"b", Position::seated, {"jaw", "chin", "face", "scalp"}},
                                                {"c", Position::seated, {"jaw", "chin", "face", "scalp", "neck"}}});
    CHECK(seen(task_with({"a"}), library, 0) == std::set<std::string>{"a", "b"});
}

TEST_CASE("another choice lasts three quarters of the usual one at least") {
    // With the 14 s of the announcement 100, 75 and 74 s; moderate, so that none is a rest.
    const auto held = [](const std::string& name, Names targets, Duration hold) {
        return MadeStretch{name, Position::seated, std::move(targets), {}, {}, "moderate", {hold, hold}};
    };
    const Repertoire library =
        make_repertoire({held("a", {"hips"}, 86s), held("b", {"hips", "neck"}, 61s), held("c", {"hips", "neck"}, 60s)});
    CHECK(seen(task_with({"a"}), library, 0) == std::set<std::string>{"a", "b"});
}

}  // namespace
}  // namespace cuewell
