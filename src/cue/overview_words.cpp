#include "cue/overview_words.h"

#include "script/head_words.h"

#include <algorithm>
#include <ranges>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

std::string joined(const Phrase& phrase, std::string first, std::string second) {
    PhraseSlots slots;
    slots.first = std::move(first);
    slots.second = std::move(second);
    return phrase.say(slots);
}

/// One thing, or the alternatives to it.
std::string thing_in_words(std::string_view name, const OverviewPhrases& phrases) {
    std::string words;
    for (const std::string& piece : alternatives_of(name) | std::views::reverse) {
        const auto known = phrases.things.find(piece);
        const std::string& own = known == phrases.things.end() ? piece : known->second;
        if (own.empty()) continue;
        words = words.empty() ? own : joined(phrases.either, own, std::move(words));
    }
    return words;
}

std::string things_in_words(const std::vector<std::string>& names, const OverviewPhrases& phrases) {
    std::string words;
    for (const std::string& name : names) {
        std::string thing = thing_in_words(name, phrases);
        const Phrase& joint = &name == &names.back() ? phrases.list_end : phrases.list;
        words = words.empty() ? std::move(thing) : joined(joint, std::move(words), std::move(thing));
    }
    return words;
}

const Phrase& way_of(const Overview& overview, const OverviewPhrases& phrases) {
    const PositionTime& first = overview.positions.front();
    if (overview.floor_trips == 0) {
        const bool only_stands = overview.positions.size() == 1 && first.position == Position::standing;
        return only_stands ? phrases.standing : phrases.off_floor;
    }
    if (overview.floor_trips > 1 || !overview.ends_on_floor) return phrases.floor_trips;
    if (first.position == Position::on_a_chair) return phrases.floor_last;
    return first.position == Position::standing ? phrases.floor_once : phrases.floor;
}

const Phrase& stay_in(Position position, const OverviewPhrases& phrases) {
    switch (position) {
        case Position::seated: return phrases.seated;
        case Position::kneeling: return phrases.kneeling;
        case Position::hands_and_knees: return phrases.hands_and_knees;
        case Position::face_down: return phrases.face_down;
        default: return phrases.face_up;
    }
}

/// Collects sentences.
class OverviewTeller {
public:
    void tell(const Phrase& phrase, int number) {
        PhraseSlots slots;
        slots.number = number;
        sentences_.push_back({phrase.say(slots), phrase.where()});
    }

    void tell(const Phrase& phrase, std::string things) {
        PhraseSlots slots;
        slots.things = std::move(things);
        sentences_.push_back({phrase.say(slots), phrase.where()});
    }

    [[nodiscard]] std::vector<OverviewSentence> take() { return std::move(sentences_); }

private:
    std::vector<OverviewSentence> sentences_;
};

/// Where on the floor one is longest; the first of two that are the same.
const PositionTime* longest_on_floor(const Overview& overview) {
    const PositionTime* longest = nullptr;
    for (const PositionTime& time : overview.positions) {
        if (!is_on_floor(time.position)) continue;
        if (longest == nullptr || time.minutes > longest->minutes) longest = &time;
    }
    return longest;
}

}  // namespace

std::vector<OverviewSentence> overview_words(const Overview& overview, const OverviewPhrases& phrases,
                                             bool says_helpful) {
    OverviewTeller teller;
    if (!overview.positions.empty()) teller.tell(way_of(overview, phrases), overview.floor_trips);
    const PositionTime* longest = longest_on_floor(overview);
    if (longest != nullptr && longest->minutes > 0) teller.tell(stay_in(longest->position, phrases), longest->minutes);
    if (!overview.equipment.empty()) teller.tell(phrases.equipment, things_in_words(overview.equipment, phrases));
    if (says_helpful && !overview.helpful.empty())
        teller.tell(phrases.helpful, things_in_words(overview.helpful, phrases));
    return teller.take();
}

}  // namespace cuewell
