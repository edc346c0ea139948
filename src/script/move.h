#pragma once

#include "base/time.h"
#include "script/phrase.h"
#include "script/position.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// Words that stand for places in the rules of moves, beside the names of positions.
inline const std::string kStartOfSession = "start";
inline const std::string kSamePosition = "same";
inline const std::string kAnyPosition = "any";

/// What is said and how long is given for getting from one position to another.
struct Move {
    std::vector<std::string> from;  ///< Names of positions, "start" or "any".
    std::vector<std::string> to;    ///< Names of positions, "same" or "any".
    Phrase say;
    Duration time{};
};

/// The first rule that fits, or null; `from` is empty at the start of a session. A phrasebook need not know chairs: without
/// a rule for them, getting down from one is like getting down from standing.
[[nodiscard]] const Move* find_move(const std::vector<Move>& moves, std::optional<Position> from, Position to);

}  // namespace cuewell
