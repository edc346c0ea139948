#include "session/stretch_spans.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Longer than any session.
constexpr Duration kEndless = std::chrono::hours(48);

bool knows_all(const std::map<std::string, Frames>& known, const std::vector<std::string>& names) {
    return std::ranges::all_of(names, [&](const std::string& name) { return known.contains(name); });
}

/// Adds the lines and chimes of a sheet that another one lacks.
void add_sounds(CueSheet& all, const CueSheet& sheet) {
    const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& from) {
        to.insert(to.end(), from.begin(), from.end());
        std::ranges::sort(to);
        to.erase(std::ranges::unique(to).begin(), to.end());
    };
    add(all.lines, sheet.lines);
    add(all.chimes, sheet.chimes);
}

}  // namespace

void StretchSpans::measure_ahead() {
    CueSheet all;
    std::optional<Position> before;
    for (std::size_t item = 0; item < items_.size(); ++item) {
        for (const Side lead : {Side::right, Side::left}) {
            const auto sheet = sheet_of(item, {false, 1, 0.0}, {before, lead, item + 1 == items_.size()});
            if (sheet) add_sounds(all, *sheet);
        }
        before = material_.routine.stretch_of(material_.routine.routine.items[items_[item]]).position;
    }
    learn(all);
}

/// How a stretch is come to and left does not depend on what is done in it. So each form is narrated in one place, each
/// place in one form, and what they have in common is taken off again.
LengthSpan StretchSpans::of_item(std::size_t item, const ItemForm& form, const ItemPlace& place) {
    const ItemPlace usual_place{std::nullopt, place.lead, false};
    const LengthSpan in_form = told(item, form, usual_place);
    if (place == usual_place || in_form == endless()) return in_form;
    const ItemForm usual_form;
    return in_form + told(item, usual_form, place) - told(item, usual_form, usual_place);
}

LengthSpan StretchSpans::told(std::size_t item, const ItemForm& form, const ItemPlace& place) {
    const auto [known, is_new] = known_.try_emplace({item, form.extra_rounds, form.repeats, place});
    if (!is_new) return known->second;
    const auto sheet = sheet_of(item, form, place);
    known->second = sheet ? span_of(*sheet) : endless();
    return known->second;
}

LengthSpan StretchSpans::endless() const {
    const Frames length = to_frames(kEndless, material_.rate);
    return {length, length, length};
}

LengthSpan StretchSpans::of_surround(const std::optional<Overview>& overview,
                                     const std::optional<ClosingRest>& closing_rest) {
    const Side lead = material_.wishes.lead;
    // As the routine has it, it was planned before.
    Plan plan = plan_of(items_.size() - 1, {}, lead, material_.routine.routine.opening).value();
    const LengthSpan stretch =
        span_of(narrate_stretch(plan, 0, {std::nullopt, true}, material_.phrases, material_.delivery));
    plan.overview = overview;
    plan.closing_rest = closing_rest;
    return span_of(narrate(plan, material_.phrases, material_.delivery)) - stretch;
}

/// A plan that begins with the item, made of a routine of that and the last one: what others there are takes time. The
/// last one follows, so that the words after the item are its own, or is left out.
std::optional<Plan> StretchSpans::plan_of(std::size_t item, const ItemForm& form, Side lead,
                                          const std::vector<Step>& opening) const {
    const Routine& whole = material_.routine.routine;
    LoadedRoutine part;
    part.is_single_stretch = material_.routine.is_single_stretch;
    part.routine.has_own_safety_words = whole.has_own_safety_words;
    part.routine.title = whole.title;
    part.routine.opening = opening;
    Wishes wishes;
    wishes.hold = material_.wishes.hold;
    wishes.lead = lead;
    const auto add = [&](std::size_t number, const ItemForm& how) {
        const RoutineItem& listed = whole.items[number];
        part.routine.items.push_back(listed);
        part.library.emplace(listed.item.stretch, material_.routine.library.at(listed.item.stretch));
        wishes.forms.push_back(how);
    };
    add(items_[item], form);
    const bool is_last = item + 1 == items_.size();
    if (items_[item] + 1 < whole.items.size()) add(whole.items.size() - 1, ItemForm{is_last, 0, 0.0});
    Diagnostics faults;
    PlanNotes notes;
    Plan plan = plan_session(part, wishes, material_.phrases.breath(), faults, notes);
    return faults.has_errors() ? std::nullopt : std::optional(std::move(plan));
}

std::optional<CueSheet> StretchSpans::sheet_of(std::size_t item, const ItemForm& form, const ItemPlace& place) const {
    // What is said before the first stretch takes time here too, and may be much.
    const auto plan = plan_of(item, form, place.lead, {});
    if (!plan) return std::nullopt;
    return narrate_stretch(*plan, 0, {place.before, place.is_last}, material_.phrases, material_.delivery);
}

LengthSpan StretchSpans::span_of(const CueSheet& sheet) {
    const PossibleLengths can = possible_lengths(sheet, lengths_of(sheet), material_.rate, 0);
    return {can.shortest, can.usual, can.longest};
}

ClipLengths StretchSpans::lengths_of(const CueSheet& sheet) {
    if (!knows_all(lines_, sheet.lines) || !knows_all(chimes_, sheet.chimes)) learn(sheet);
    ClipLengths lengths;
    for (const std::string& line : sheet.lines) lengths.lines.push_back(lines_.at(line));
    for (const std::string& chime : sheet.chimes) lengths.chimes.push_back(chimes_.at(chime));
    return lengths;
}

void StretchSpans::learn(const CueSheet& sheet) {
    const ClipLengths lengths = material_.measure(sheet);
    for (std::size_t at = 0; at < sheet.lines.size(); ++at) lines_[sheet.lines[at]] = lengths.lines[at];
    for (std::size_t at = 0; at < sheet.chimes.size(); ++at) chimes_[sheet.chimes[at]] = lengths.chimes[at];
}

}  // namespace cuewell
