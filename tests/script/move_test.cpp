#include "script/move.h"

#include "script/position.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

Move way(std::vector<std::string> from, std::vector<std::string> to, Duration time) {
    return {std::move(from), std::move(to), {}, time};
}

/// How long a way takes tells which one it is.
Duration time_of(const std::vector<Move>& moves, std::optional<Position> from, Position to) {
    const Move* move = find_move(moves, from, to);
    REQUIRE(move != nullptr);
    return move->time;
}

TEST_CASE("without ways of its own, a chair is as high as standing to the floor, and a seat to all else") {
    const std::vector<Move> moves{
        way({"seated"}, {"seated"}, 1s),          way({"start"}, {"seated"}, 2s),
        way({"standing"}, {"seated"}, 3s),        way({"seated"}, {"standing"}, 4s),
        way({"standing"}, {"lying face up"}, 5s), way({"kneeling"}, {"standing"}, 6s),
    };
    const Position chair = Position::on_a_chair;
    CHECK(time_of(moves, chair, chair) == 1s);
    CHECK(time_of(moves, std::nullopt, chair) == 2s);
    CHECK(time_of(moves, Position::standing, chair) == 3s);
    CHECK(time_of(moves, chair, Position::standing) == 4s);
    CHECK(time_of(moves, chair, Position::face_up) == 5s);
    CHECK(time_of(moves, Position::kneeling, chair) == 6s);
    CHECK(time_of(moves, chair, Position::seated) == 3s);
    CHECK(time_of(moves, Position::seated, chair) == 4s);
}

TEST_CASE("a chair's own way goes before that of a seat, and any way is one, too") {
    const std::vector<Move> moves{
        way({"seated"}, {"seated"}, 1s),
        way({"on a chair"}, {"same"}, 2s),
        way({"seated"}, {"on a chair"}, 3s),
        way({"any"}, {"any"}, 4s),
    };
    CHECK(time_of(moves, Position::on_a_chair, Position::on_a_chair) == 2s);
    CHECK(time_of(moves, Position::seated, Position::on_a_chair) == 3s);
    CHECK(time_of(moves, Position::on_a_chair, Position::seated) == 4s);
    CHECK(find_move({}, Position::on_a_chair, Position::seated) == nullptr);
}

}  // namespace
}  // namespace cuewell
