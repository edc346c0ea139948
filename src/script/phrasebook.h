#pragma once

#include "base/diagnostic.h"
#include "base/shown_words.h"
#include "base/side.h"
#include "base/time.h"
#include "script/audition_phrases.h"
#include "script/move.h"
#include "script/overview_phrases.h"
#include "script/phrase.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// Everything that the program says by itself in one language, and the time it leaves around that.
struct Phrasebook {
    std::vector<Phrase> safety;        ///< The short safety words, for sessions that have none of their own.
    std::vector<Phrase> closing_note;  ///< The educational note, for sessions without a close of their own.
    Phrase first, first_sides;
    Phrase next, next_sides;
    Phrase last, last_sides;
    Phrase rounds;
    Phrase change_side;
    Phrase next_round, next_round_sides;
    Phrase half_way, five_more_seconds, release;
    Phrase breathe_in, breathe_out;
    Phrase closing_rest;  ///< Before a rest that the program adds at the end.
    Phrase stretch_done;
    Phrase chapter_welcome, chapter_close;
    Phrase chapter_side, chapter_round, chapter_side_round;

    /// What is said while someone steers a session that is played.
    Phrase here, here_sides;
    Phrase hold_left, hold_again;
    Phrase minutes_left, seconds_left;  ///< Of the session.
    Phrase slower, faster, longer;

    OverviewPhrases overview;
    AuditionPhrases audition;

    std::map<Side, std::string> side_words;
    std::map<int, Phrase> numbers;

    std::string tick;         ///< Chime for a number that is not spoken.
    std::string hold_begins;  ///< Chimes around a hold where little is said.
    std::string hold_ends;

    Duration lead_in{};   ///< Silence before the first word: an idle output swallows the first half second.
    Duration lead_out{};  ///< Silence after the last word.
    Duration change_side_time{};
    Duration next_round_time{};
    Duration settle_time{};
    Duration fetch_time{};  ///< To get what the session needs, once that is told.
    Duration breath_in{};
    Duration breath_out{};
    Duration five_more_from{};  ///< The shortest hold in which "five more seconds" is said.
    Duration half_way_from{};

    std::vector<Move> moves;
    ShownWords shown;  ///< What is shown and never said; it has every key of kShownKeys.
    SourceTextPtr source;

    [[nodiscard]] Duration breath() const { return breath_in + breath_out; }

    /// Where the program's sound names stand, for whoever checks them.
    std::vector<std::pair<std::string, SourceSpan>> chime_names;
};

/// Reads a `phrases.toml`.
///
/// Errors: go to `faults`; the result is then empty. Every key must be there, and a move for every change of position.
[[nodiscard]] std::optional<Phrasebook> parse_phrasebook(const SourceTextPtr& source, Diagnostics& faults);

}  // namespace cuewell
