#include "session/given_session.h"

#include "script/resting_position.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

namespace cuewell {
namespace {

/// What is heard of one time through a stretch.
struct HeardPass {
    std::optional<Side> side;
    std::vector<Frames> holds;
    int rests = 0;
};

/// The passes of each stretch, in the session's order.
std::map<std::size_t, std::vector<HeardPass>> passes_of(const Timeline& timeline) {
    std::map<std::size_t, std::vector<HeardPass>> passes;
    auto chapter = timeline.chapters.begin();
    HeardPass* pass = nullptr;
    for (const Event& event : timeline.events) {
        for (; chapter != timeline.chapters.end() && chapter->start <= event.start; ++chapter)
            pass = chapter->place ? &passes[chapter->place->stretch].emplace_back() : nullptr;
        // What has no stretch is the routine's own.
        if (pass == nullptr || !event.stretch) continue;
        if (event.side) pass->side = event.side;
        if (event.kind == EventKind::hold) pass->holds.push_back(length_of(event));
        if (event.kind == EventKind::rest) ++pass->rests;
    }
    return passes;
}

/// The stretch is as its script says, in this form and by what is heard of it.
void check_stretch(const RandomItem& item, const ItemForm& form, Side lead, const std::vector<HeardPass>& passes) {
    const int rounds = item.rounds + form.extra_rounds;
    REQUIRE(std::ssize(passes) == rounds * (item.has_sides ? 2 : 1));
    for (const Side side : {Side::right, Side::left}) {
        REQUIRE(std::ranges::count(passes, std::optional(side), &HeardPass::side) == (item.has_sides ? rounds : 0));
    }
    REQUIRE(passes.front().side == (item.has_sides ? std::optional(lead) : std::nullopt));
    for (const HeardPass& pass : passes) {
        REQUIRE(pass.holds == passes.front().holds);
        REQUIRE(pass.holds.size() == 1);
        REQUIRE(pass.holds.front() >= to_frames(item.least_hold, LengthStudio::kRate));
        REQUIRE(pass.holds.front() <= to_frames(item.most_hold, LengthStudio::kRate));
        REQUIRE(pass.rests == passes.front().rests);
        REQUIRE(pass.rests >= item.least_repeats);
        REQUIRE(pass.rests <= item.most_repeats);
    }
}

void check_words(const Timeline& timeline) {
    for (const char* words : {"Welcome.", "Stop if it hurts.", "Bye."}) {
        INFO(words);
        REQUIRE(std::ranges::count(timeline.events, words, &Event::text) == 1);
    }
}

}  // namespace

void check_session(LengthStudio& studio, const RandomLibrary& library, const SolvedLength& solved, Frames wished) {
    REQUIRE(studio.faults() == "");
    const CueSheet sheet = narrate(solved.plan, plain_phrases(), library.delivery);
    const ClipLengths lengths = studio.material().measure(sheet);
    Diagnostics faults;
    const Timeline timeline = schedule(fitted(sheet, lengths, LengthStudio::kRate, 0, wished), lengths,
                                       LengthStudio::kRate, Fit::yield, faults);
    REQUIRE(timeline.length == wished);
    const auto passes = passes_of(timeline);
    std::size_t stretch = 0;
    Side lead = library.wishes.lead;
    for (std::size_t at = 0; at < library.items.size(); ++at) {
        const ItemForm& form = solved.form.items[at];
        if (form.left_out) {
            REQUIRE(library.items[at].is_optional);
            continue;
        }
        REQUIRE(solved.plan.stretches.at(stretch).stretch->name == library.items[at].stretch);
        check_stretch(library.items[at], form, lead, passes.at(stretch++));
        if (library.items[at].has_sides) lead = other(lead);
    }
    REQUIRE(passes.size() == stretch);
    REQUIRE(solved.plan.overview);
    if (solved.plan.closing_rest) REQUIRE(can_be_rested_in(solved.plan.stretches.back().stretch->position));
    check_words(timeline);
}

}  // namespace cuewell
