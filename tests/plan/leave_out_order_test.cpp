#include "plan/leave_out_order.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

Stretch stretch(std::vector<std::string> targets, const std::string& level = "gentle") {
    Stretch result;
    result.targets = std::move(targets);
    result.level = level;
    return result;
}

std::vector<std::size_t> order(const std::vector<Stretch>& stretches, const std::vector<bool>& optional) {
    std::vector<LeaveOutCandidate> candidates;
    for (std::size_t at = 0; at < stretches.size(); ++at) candidates.push_back({&stretches[at], optional[at]});
    return leave_out_order(candidates);
}

using Order = std::vector<std::size_t>;

TEST_CASE("only what is optional is left out") {
    CHECK(order({stretch({"hips"}), stretch({"back"}), stretch({"legs"})}, {false, true, false}) == Order{1});
    CHECK(order({stretch({"hips"})}, {false}).empty());
}

TEST_CASE("what is demanding goes first, whatever else there is for the same") {
    CHECK(order({stretch({"hips"}, "demanding"), stretch({"back"}), stretch({"back"})}, {true, true, true}) ==
          Order{0, 2, 1});
}

TEST_CASE("what others do too goes before what nothing else does") {
    CHECK(order({stretch({"back", "hips"}), stretch({"back"}), stretch({"legs"})}, {true, true, true}) ==
          Order{1, 2, 0});
}

TEST_CASE("a stretch whose others have gone is the only one for it") {
    CHECK(order({stretch({"back"}), stretch({"back"}), stretch({"hips"}), stretch({"hips"}), stretch({"legs"})},
                {true, true, true, true, true}) == Order{3, 1, 4, 2, 0});
}

TEST_CASE("of equals the later one goes first") {
    CHECK(order({stretch({"a"}), stretch({"b"}), stretch({"c"})}, {true, true, true}) == Order{2, 1, 0});
}

}  // namespace
}  // namespace cuewell
