#include "plan/arranged_script.h"
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

}  // namespace
}  // namespace cuewell
