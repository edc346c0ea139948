#include "plan/order.h"

#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

namespace cuewell {
namespace {

using test::make_repertoire;
using test::some_moves;
using Names = std::vector<std::string>;

std::vector<const Candidate*> pointers(const Repertoire& repertoire) {
    std::vector<const Candidate*> all;
    for (const Candidate& candidate : repertoire.candidates) all.push_back(&candidate);
    return all;
}

Names in_order(const std::vector<const Candidate*>& list, const Candidate* rest = nullptr) {
    Names names;
    for (const std::size_t at : best_order(list, rest, some_moves())) names.push_back(list[at]->stretch->name);
    return names;
}

std::int64_t cost_of(const std::vector<const Candidate*>& list, const std::vector<std::size_t>& order,
                     const Candidate* rest) {
    std::int64_t cost = 0;
    const Candidate* from = nullptr;
    for (const std::size_t at : order) {
        cost += cost_between(from, *list[at], some_moves());
        from = list[at];
    }
    return rest == nullptr ? cost : cost + cost_between(from, *rest, some_moves());
}

/// Stretches of every kind, the same ones for the same seed.
Repertoire some_repertoire(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const Names strains{"rotation", "kneeling", "flexion"};
    std::vector<test::MadeStretch> wishes;
    for (std::size_t number = 0; number < count; ++number) {
        test::MadeStretch wish{"s" + std::to_string(number), static_cast<Position>(random() % kPositionNames.size())};
        for (const std::string& strain : strains) {
            if (random() % 3 == 0) wish.strains.push_back(strain);
        }
        wish.is_dynamic = random() % 2 == 0;
        wishes.push_back(wish);
    }
    return make_repertoire(wishes);
}

int changes_of_position(const std::vector<const Candidate*>& list, const std::vector<std::size_t>& order) {
    int changes = 0;
    for (std::size_t at = 1; at < order.size(); ++at) {
        if (list[order[at]]->stretch->position != list[order[at - 1]]->stretch->position) ++changes;
    }
    return changes;
}

TEST_CASE("one stands first, and goes to the floor once") {
    const Repertoire repertoire = make_repertoire({{"a-seated", Position::seated},
                                                   {"b-standing"},
                                                   {"c-kneeling", Position::kneeling},
                                                   {"d-standing"},
                                                   {"e-seated", Position::seated}});
    const Names order = in_order(pointers(repertoire));
    CHECK(Names(order.begin(), order.begin() + 2) == Names{"b-standing", "d-standing"});
    CHECK(std::ranges::find(order, "e-seated") - std::ranges::find(order, "a-seated") == 1);
}

TEST_CASE("neighbours do not load the same strain where another order of the same positions avoids it") {
    const Repertoire repertoire = make_repertoire({{"a", Position::seated, {}, {"rotation"}},
                                                   {"b", Position::seated, {}, {"rotation"}},
                                                   {"c", Position::seated}});
    CHECK(in_order(pointers(repertoire)) == Names{"a", "c", "b"});
}

TEST_CASE("what moves comes before what stays in the same position") {
    test::MadeStretch flow{"b-flow", Position::kneeling};
    flow.is_dynamic = true;
    const Repertoire repertoire = make_repertoire({{"a-hold", Position::kneeling}, flow});
    CHECK(in_order(pointers(repertoire)) == Names{"b-flow", "a-hold"});
}

TEST_CASE("the position before the rest is the one that the rest is in") {
    const Repertoire repertoire =
        make_repertoire({{"a", Position::face_up}, {"b", Position::seated}, {"c", Position::kneeling}});
    const Repertoire rests = make_repertoire({test::a_rest()});
    CHECK(in_order(pointers(repertoire), &rests.candidates.front()).back() == "a");
}

TEST_CASE("no order of a few stretches is better than the one that is found") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Repertoire repertoire = some_repertoire(6, seed);
        const auto list = pointers(repertoire);
        const Repertoire rests = make_repertoire({test::a_rest()});
        const Candidate* rest = seed % 2 == 0 ? &rests.candidates.front() : nullptr;
        std::vector<std::size_t> order(list.size());
        std::iota(order.begin(), order.end(), 0);
        std::int64_t least = cost_of(list, order, rest);
        while (std::ranges::next_permutation(order).found) least = std::min(least, cost_of(list, order, rest));
        CAPTURE(seed);
        CHECK(cost_of(list, best_order(list, rest, some_moves()), rest) == least);
    }
}

TEST_CASE("many stretches go through each position once, standing first, and none is lost") {
    for (const std::size_t count : {13U, 40U, 400U}) {
        const Repertoire repertoire = some_repertoire(count, 7);
        const auto list = pointers(repertoire);
        std::vector<std::size_t> order = best_order(list, nullptr, some_moves());
        std::set<Position> positions;
        for (const Candidate* candidate : list) positions.insert(candidate->stretch->position);
        CHECK(changes_of_position(list, order) + 1 == static_cast<int>(positions.size()));
        CHECK_FALSE(is_on_floor(list[order.front()]->stretch->position));
        std::ranges::sort(order);
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), 0);
        CHECK(order == all);
    }
}

TEST_CASE("an added stretch keeps to its place among those of its position") {
    const Repertoire repertoire = make_repertoire(
        {{"a"}, {"b", Position::seated}, {"c", Position::seated}, {"d", Position::face_up}, {"x", Position::seated}});
    auto list = pointers(repertoire);
    list.pop_back();
    const Candidate& added = repertoire.candidates.back();
    CHECK(best_place(list, nullptr, {added, 2}, some_moves()) == 2);
    CHECK(best_place(list, nullptr, {added, 0}, some_moves()) == 1);
    CHECK(best_place(list, nullptr, {added, 4}, some_moves()) == 3);
}

TEST_CASE("an added stretch comes before the rest, and not between those of its position") {
    const Repertoire repertoire = make_repertoire({{"a", Position::kneeling, {}, {"kneeling"}},
                                                   {"b", Position::face_up},
                                                   test::a_rest("c"),
                                                   {"x", Position::hands_and_knees, {}, {"kneeling"}}});
    auto list = pointers(repertoire);
    list.resize(2);
    CHECK(best_place(list, &repertoire.candidates[2], {repertoire.candidates[3], 1}, some_moves()) == 1);
}

TEST_CASE("of orders that are alike otherwise the one with the shorter ways is taken") {
    const Repertoire repertoire = make_repertoire({{"a", Position::seated}, {"b", Position::kneeling}});
    const std::vector<Move> ways{{{"seated"}, {"kneeling"}, {}, std::chrono::seconds(20)},
                                 {{kAnyPosition}, {kAnyPosition}, {}, std::chrono::seconds(2)}};
    CHECK(best_order(pointers(repertoire), nullptr, ways) == std::vector<std::size_t>{1, 0});
}

TEST_CASE("of many in one position what moves comes first, too") {
    std::vector<test::MadeStretch> wishes;
    for (char letter = 'a'; letter <= 'l'; ++letter) wishes.push_back({std::string(1, letter), Position::kneeling});
    wishes.push_back({"z-flow", Position::kneeling});
    wishes.back().is_dynamic = true;
    const Repertoire repertoire = make_repertoire(wishes);
    CHECK(in_order(pointers(repertoire)).front() == "z-flow");
}

}  // namespace
}  // namespace cuewell
