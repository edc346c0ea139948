#include "script/move.h"

#include "base/is_among.h"

#include <algorithm>

namespace cuewell {
namespace {

bool fits(const Move& move, std::optional<Position> from, Position to) {
    const std::string& from_name = from ? to_name(*from) : kStartOfSession;
    const bool from_fits = is_among(from_name, move.from) || is_among(kAnyPosition, move.from);
    const bool stays = from == to && is_among(kSamePosition, move.to);
    return from_fits && (stays || is_among(to_name(to), move.to) || is_among(kAnyPosition, move.to));
}

const Move* first_fit(const std::vector<Move>& moves, std::optional<Position> from, Position to) {
    const auto found = std::ranges::find_if(moves, [&](const Move& move) { return fits(move, from, to); });
    return found == moves.end() ? nullptr : &*found;
}

/// What a chair is like on the way from or to `other`: as high as standing where that is on the floor, else a seat.
Position without_chair(Position position, std::optional<Position> other) {
    if (position != Position::on_a_chair) return position;
    return other && is_on_floor(*other) ? Position::standing : Position::seated;
}

}  // namespace

const Move* find_move(const std::vector<Move>& moves, std::optional<Position> from, Position to) {
    if (const Move* move = first_fit(moves, from, to)) return move;
    const auto start = from ? std::optional(without_chair(*from, to)) : std::nullopt;
    return first_fit(moves, start, without_chair(to, from));
}

}  // namespace cuewell
