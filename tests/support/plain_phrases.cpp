#include "support/plain_phrases.h"

#include "support/live_table.h"
#include "support/overview_tables.h"
#include "support/script_builder.h"
#include "support/shown_table.h"

#include <stdexcept>
#include <string>

namespace cuewell {
namespace {

constexpr const char* kSaid = R"([say]
safety = ["Stop if it hurts.", "Ask a doctor."]
closing_note = ["No advice.", "No cure."]
first = "First {name}."
first_sides = "First {name}, {side} side."
next = "Next {name}."
next_sides = "Next {name}, {side} side."
last = "Last {name}."
last_sides = "Last {name}, {side} side."
rounds = { one = "One round.", other = "{n} rounds." }
change_side = "Now {side}."
next_round = "Round {n}."
next_round_sides = "Round {n}, {side}."
half_way = "Half way."
five_more_seconds = "Five more."
release = "Release."
breathe_in = "In."
breathe_out = "Out."
closing_rest = "Rest here."
stretch_done = "Done with {name}."
chapter_welcome = "Welcome"
chapter_close = "Close"
chapter_side = "{name}, {side}"
chapter_round = "{name}, round {n}"
chapter_side_round = "{name}, {side}, round {n}"

[sides]
right = "right"
left = "left"

[numbers]
1 = "one"
2 = "two"
3 = "three"
4 = "four"
5 = "five"
10 = "ten"

[chimes]
tick = "tick"
hold_begins = "low bell"
hold_ends = "high bell"

[timing]
change_side = "6s"
next_round = "4s"
settle = "2s"
fetch = "9s"
lead_in = "0.5s"
lead_out = "1s"

[breath]
in = "4s"
out = "6s"

[hold]
five_more_from = "15s"
half_way_from = "45s"

[[move]]
from = ["start"]
to = ["any"]
say = "Get ready."
time = "10s"

[[move]]
from = ["any"]
to = ["same"]
say = "Stay there."
time = "3s"

[[move]]
from = ["standing"]
to = ["any"]
say = "Come down."
time = "16s"

[[move]]
from = ["any"]
to = ["any"]
say = "Move over."
time = "8s"
)";

std::string plain_text() { return std::string(kSaid) + kLiveTable + shown_table() + kOverviewTables; }

Phrasebook parsed(std::string text) {
    Diagnostics faults;
    auto book =
        parse_phrasebook(std::make_shared<const SourceText>("phrases.toml", "phrases.toml", std::move(text)), faults);
    expect_no_faults(faults);
    return std::move(*book);
}

}  // namespace

const Phrasebook& plain_phrases() {
    static const Phrasebook book = parsed(plain_text());
    return book;
}

Phrasebook plain_phrases_with(const std::string& piece, const std::string& replacement) {
    std::string text = plain_text();
    const std::size_t at = text.find(piece);
    if (at == std::string::npos || text.find(piece, at + 1) != std::string::npos)
        throw std::runtime_error("not there once: " + piece);
    return parsed(text.replace(at, piece.size(), replacement));
}

}  // namespace cuewell
