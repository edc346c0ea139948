#include "plan/order.h"

#include "plan/floor_trips.h"
#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <tuple>

namespace cuewell {
namespace {

using test::MadeStretch;
using test::make_repertoire;
using test::some_moves;
using Order = std::vector<const Candidate*>;

/// What is counted of an order, the worst first: ways up from the floor, changes of position, neighbours alike.
using Faults = std::tuple<int, int, int>;

Faults faults_of(const Order& order) {
    int ups = 0;
    int changes = 0;
    int alike = 0;
    for (std::size_t at = 1; at < order.size(); ++at) {
        const Stretch& before = *order[at - 1]->stretch;
        const Stretch& stretch = *order[at]->stretch;
        if (is_on_floor(before.position) && !is_on_floor(stretch.position)) ++ups;
        if (before.position != stretch.position) ++changes;
        if (std::ranges::find_first_of(before.strains, stretch.strains) != before.strains.end()) ++alike;
    }
    return {ups, changes, alike};
}

Faults least_faults(Order stretches, const Candidate* rest) {
    std::ranges::sort(stretches);
    Faults least{1'000, 0, 0};
    do {
        Order order = stretches;
        if (rest != nullptr) order.push_back(rest);
        least = std::min(least, faults_of(order));
    } while (std::ranges::next_permutation(stretches).found);
    return least;
}

/// Some stretches of any kind, and a rest.
Repertoire any_repertoire(std::mt19937& random, int number) {
    const std::vector<std::string> strains{"rotation", "flexion", "extension"};
    std::vector<MadeStretch> wishes{test::a_rest("z-rest", random() % 2 == 0 ? Position::face_up : Position::seated)};
    for (int at = 0; at < number; ++at) {
        MadeStretch wish;
        wish.name = "stretch-" + std::to_string(at);
        wish.position = static_cast<Position>(random() % kPositionNames.size());
        for (const std::string& strain : strains) {
            if (random() % 3 == 0) wish.strains.push_back(strain);
        }
        wish.is_dynamic = random() % 2 == 0;
        wishes.push_back(wish);
    }
    return make_repertoire(wishes);
}

TEST_CASE("no order has fewer ways up, then changes of position, then neighbours that strain the same") {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const Repertoire repertoire = any_repertoire(random, 1 + static_cast<int>(random() % 6));
        const Candidate* rest = random() % 4 == 0 ? nullptr : repertoire.find("z-rest");
        Order stretches;
        for (const Candidate& candidate : repertoire.candidates) {
            if (!candidate.is_rest || candidate.stretch->name != "z-rest") stretches.push_back(&candidate);
        }
        Order best;
        for (const std::size_t at : best_order(stretches, rest, some_moves())) best.push_back(stretches[at]);
        if (rest != nullptr) best.push_back(rest);
        CAPTURE(round);
        CHECK(faults_of(best) == least_faults(stretches, rest));
    }
}

TEST_CASE("a seat on a chair comes before the floor, and counts as no way down to it") {
    const Repertoire repertoire = make_repertoire({{"cat", Position::hands_and_knees},
                                                   {"desk", Position::on_a_chair},
                                                   {"rug", Position::seated},
                                                   {"tall", Position::standing}});
    Order stretches;
    for (const Candidate& candidate : repertoire.candidates) stretches.push_back(&candidate);
    std::vector<const Stretch*> best;
    std::vector<std::string> names;
    for (const std::size_t at : best_order(stretches, nullptr, some_moves())) {
        best.push_back(stretches[at]->stretch.get());
        names.push_back(best.back()->name);
    }
    CHECK(names.back() != "desk");
    CHECK(std::ranges::find(names, "desk") < std::ranges::find(names, "cat"));
    CHECK(std::ranges::find(names, "desk") < std::ranges::find(names, "rug"));
    CHECK(floor_trips(best) == std::vector<std::size_t>{2});
}

}  // namespace
}  // namespace cuewell
