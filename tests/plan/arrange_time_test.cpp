#include "plan/arranged_script.h"
#include "plan/estimate.h"
#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using test::items;
using test::make_repertoire;
using test::names_of;
using test::some_moves;
using Names = std::vector<std::string>;

Repertoire four_for_hips() {
    return make_repertoire({{"hips-a", Position::seated, {"hips"}},
                            {"hips-b", Position::seated, {"hips"}},
                            {"hips-c", Position::seated, {"hips"}},
                            {"hips-d", Position::seated, {"hips"}},
                            test::a_rest()});
}

ArrangeTask for_hips(std::optional<Duration> time) {
    ArrangeTask task;
    task.wishes.focus = {{"hips", 1}};
    task.time = time;
    return task;
}

Names optional_ones(const Arrangement& arrangement) {
    Names names;
    for (const ArrangedItem& arranged : arrangement.items) {
        if (arranged.item.optional) names.push_back(arranged.item.stretch);
    }
    return names;
}

TEST_CASE("where a length is wished all may go but the one that matters most, and the rest") {
    CHECK(optional_ones(arrange(for_hips(15min), four_for_hips(), some_moves())) ==
          Names{"hips-b", "hips-c", "hips-d"});
    CHECK(optional_ones(arrange(for_hips(std::nullopt), four_for_hips(), some_moves())) == Names{"hips-d"});
    ArrangeTask named = for_hips(15min);
    named.names.only = {"hips-a", "hips-b", "still"};
    CHECK(optional_ones(arrange(named, four_for_hips(), some_moves())).empty());
}

TEST_CASE("what a routine has may go too where a length is wished") {
    ArrangeTask task = for_hips(15min);
    task.base = items({"hips-c", "hips-d", "still"});
    const Arrangement arrangement = arrange(task, four_for_hips(), some_moves());
    CHECK(optional_ones(arrangement) == Names{"hips-d", "hips-a", "hips-b"});
    task.time.reset();
    CHECK(optional_ones(arrange(task, four_for_hips(), some_moves())).empty());
}

TEST_CASE("where there is no time for a stretch and a rest, words are the rest") {
    const Arrangement brief = arrange(for_hips(3min), four_for_hips(), some_moves());
    CHECK(names_of(brief) == Names{"hips-a"});
    CHECK(brief.rests_by_words);
    const Arrangement longer = arrange(for_hips(5min), four_for_hips(), some_moves());
    CHECK(names_of(longer).back() == "still");
    CHECK_FALSE(longer.rests_by_words);
}

TEST_CASE("a rest is there as soon as there is time for it and the shortest stretch") {
    constexpr Duration kEnough = kWelcomeAndClose + 104s + 34s;  // The rest, and a stretch.
    CHECK(names_of(arrange(for_hips(kEnough), four_for_hips(), some_moves())) == Names{"hips-a", "still"});
    CHECK(names_of(arrange(for_hips(kEnough - 1s), four_for_hips(), some_moves())) == Names{"hips-a", "hips-b"});
}

TEST_CASE("a rest stays however short the time is beside a routine, and what is named is all done") {
    ArrangeTask based = for_hips(3min);
    based.base = items({"hips-c"});
    CHECK(names_of(arrange(based, four_for_hips(), some_moves())) == Names{"hips-c", "still"});
    ArrangeTask named = for_hips(3min);
    named.names.only = {"hips-a", "still"};
    CHECK(names_of(arrange(named, four_for_hips(), some_moves())) == Names{"hips-a", "still"});
    named.names.only = {"hips-a", "hips-b", "hips-c"};
    CHECK(names_of(arrange(named, four_for_hips(), some_moves())) == Names{"hips-a", "hips-b", "hips-c"});
    std::vector<test::MadeStretch> twelve;
    named.names.only.clear();
    for (char letter = 'a'; letter <= 'l'; ++letter) {
        named.names.only.push_back("hips-" + std::string(1, letter));
        twelve.push_back({named.names.only.back(), Position::seated, {"hips"}});
    }
    CHECK(arrange(named, make_repertoire(twelve), some_moves()).items.size() == 12);
}

TEST_CASE("a stretch comes in where half of it fits, and after four that are too long there is an end") {
    const Repertoire two =
        make_repertoire({{"hips-a", Position::seated, {"hips"}}, {"hips-b", Position::seated, {"hips"}}});
    constexpr Duration kKept = kWelcomeAndClose + kLeastRest;
    CHECK(names_of(arrange(for_hips(kKept + 51s), two, some_moves())).size() == 2);
    CHECK(names_of(arrange(for_hips(kKept + 50s), two, some_moves())).size() == 1);
    const auto among = [&](const Names& long_ones) {
        // Kneeling, so that none is a rest.
        std::vector<test::MadeStretch> all{{"a", Position::kneeling, {"hips"}, {}, {}, "gentle", {86s, 86s}},
                                           {"f", Position::kneeling, {"hips"}, {}, {}, "gentle", {5s, 5s}}};
        for (const std::string& name : long_ones)
            all.push_back({name, Position::kneeling, {"hips"}, {}, {}, "gentle", {100s, 100s}});
        return names_of(arrange(for_hips(kKept + 120s), make_repertoire(all), some_moves()));
    };
    CHECK(among({"b", "c", "d"}) == Names{"a", "f"});
    CHECK(among({"b", "c", "d", "e"}) == Names{"a"});
}

}  // namespace
}  // namespace cuewell
