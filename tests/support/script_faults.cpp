#include "support/script_faults.h"

#include "support/live_table.h"
#include "support/overview_tables.h"
#include "support/shown_table.h"

#include <memory>
#include <stdexcept>
#include <utility>

namespace cuewell {
namespace {

constexpr const char* kSmallSaid = R"([say]
safety = ["Stop if it hurts.", "Ask a doctor."]
closing_note = ["This is no advice."]
first = "First {name}."
first_sides = "First {name}, {side} side."
next = "Next {name}."
next_sides = "Next {name}, {side} side."
last = "Last {name}."
last_sides = "Last {name}, {side} side."
rounds = { one = "One round.", other = "{n} rounds." }
change_side = "Now the {right|left} side."
next_round = "Round {n}."
next_round_sides = "Round {n}, {side}."
half_way = "Half way."
five_more_seconds = "Five more."
release = "Release."
breathe_in = "In."
breathe_out = "Out."
closing_rest = "Rest here."
stretch_done = "Done."
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
20 = "twenty"

[chimes]
tick = "tick"
hold_begins = "bell"
hold_ends = "gong"

[timing]
lead_in = "0.5s"
lead_out = "1s"
change_side = "6s"
next_round = "4s"
settle = "2s"
fetch = "9s"

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
from = ["standing", "seated", "kneeling", "hands and knees", "lying face down", "lying face up"]
to = ["any"]
say = "Move over for {name}."
time = "8s"
)";

SourceTextPtr source(const char* name, std::string_view text) {
    return std::make_shared<const SourceText>(name, name, std::string(text));
}

std::string joined(std::string_view head, std::string_view body) { return std::string(head) + std::string(body); }

template <typename Parse>
std::string faults_of(Parse parse) {
    Diagnostics faults;
    if (parse(faults) && !faults.has_errors()) return {};
    if (!faults.has_errors()) throw std::runtime_error("nothing came of the text, and no fault was told");
    return told(std::move(faults));
}

template <typename Parse>
auto result_of(Parse parse) {
    Diagnostics faults;
    auto result = parse(faults);
    if (!result || faults.has_errors()) throw std::runtime_error(told(std::move(faults)));
    return std::move(*result);
}

}  // namespace

std::string stretch_faults(std::string_view script) {
    return faults_of([&](Diagnostics& faults) { return parse_stretch(source("cat.md", script), "cat", faults); });
}

std::string body_faults(std::string_view body) { return stretch_faults(joined(kPlainHead, body)); }
std::string sided_faults(std::string_view body) { return stretch_faults(joined(kSidedHead, body)); }

std::string routine_faults(std::string_view script) {
    return faults_of([&](Diagnostics& faults) { return parse_routine(source("day.md", script), "day", faults); });
}

std::string routine_body_faults(std::string_view body) { return routine_faults(joined(kRoutineHead, body)); }

std::string phrasebook_faults(std::string_view toml) {
    return faults_of([&](Diagnostics& faults) { return parse_phrasebook(source("phrases.toml", toml), faults); });
}

Stretch stretch_of(std::string_view script) {
    return result_of([&](Diagnostics& faults) { return parse_stretch(source("cat.md", script), "cat", faults); });
}

std::vector<Step> steps_of(std::string_view body) { return stretch_of(joined(kPlainHead, body)).opening; }

Routine routine_of_body(std::string_view body) {
    return result_of([&](Diagnostics& faults) {
        return parse_routine(source("day.md", joined(kRoutineHead, body)), "day", faults);
    });
}

Phrasebook phrasebook_of(std::string_view toml) {
    return result_of([&](Diagnostics& faults) { return parse_phrasebook(source("phrases.toml", toml), faults); });
}

std::string small_phrases() { return std::string(kSmallSaid) + kLiveTable + shown_table() + kOverviewTables; }

std::string replaced_once(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos || text.find(what, at + 1) != std::string::npos) {
        throw std::runtime_error("does not stand there once: " + std::string(what));
    }
    return text.replace(at, what.size(), with);
}

}  // namespace cuewell
