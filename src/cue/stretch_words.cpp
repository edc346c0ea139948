#include "cue/stretch_words.h"

namespace cuewell {

PhraseSlots slots_of(const PlannedStretch& planned, std::optional<Side> side, const Phrasebook& phrases) {
    PhraseSlots slots;
    slots.name = planned.stretch->spoken_title;
    slots.of_side = side;
    if (side) slots.side = phrases.side_words.at(*side);
    return slots;
}

std::string chapter_title(const PlannedStretch& planned, const Pass& pass, const Phrasebook& phrases) {
    PhraseSlots slots = slots_of(planned, pass.side, phrases);
    slots.name = planned.stretch->title;
    slots.number = pass.round;
    if (pass.side) return (pass.round > 1 ? phrases.chapter_side_round : phrases.chapter_side).say(slots);
    return pass.round > 1 ? phrases.chapter_round.say(slots) : planned.stretch->title;
}

}  // namespace cuewell
