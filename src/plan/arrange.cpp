#include "plan/arrange.h"

#include "base/duration_text.h"
#include "base/errors.h"
#include "plan/arrange_days.h"
#include "plan/arrange_stages.h"
#include "plan/arrange_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

/// A close speaks to someone who is where the routine ends: its way up begins there.
void see_to_close(const ArrangeRoom& room, Arrangement& arrangement) {
    const Candidate& last = room.candidate(arrangement.items.back().item);
    const Position written = room.candidate(room.task.base.back()).stretch->position;
    const Position position = last.stretch->position;
    if (position == written) return;
    arrangement.ends_elsewhere = true;
    arrangement.rests_by_words = !last.is_rest;
    arrangement.notes.push_back(note_on_other_close(position, written));
}

/// What someone named, and other wishes do not let in. What the routine has is told where it is left out of that.
void note_hindered(const ArrangeRoom& room, Arrangement& arrangement) {
    for (const std::string& name : room.task.names.only) {
        if (std::ranges::find(room.task.base, name, &Item::stretch) != room.task.base.end()) continue;
        const std::string hindrance = room.limits.hindrance(*room.repertoire.find(name)->stretch);
        if (!hindrance.empty())
            arrangement.notes.push_back(fmt::format("{} was asked for, and is left out ({})", name, hindrance));
    }
}

Arrangement arranged(const ArrangeTask& task, const Repertoire& repertoire, const std::vector<Move>& moves) {
    const ArrangeRoom room(task, repertoire, moves);
    Arrangement arrangement =
        task.base.empty() || !task.wishes.focus.empty() ? arranged_anew(room) : arranged_in_place(room);
    if (arrangement.items.empty())
        throw UsageError(fmt::format("no stretch goes with all of these wishes: {}", to_text(task)));
    if (!task.base.empty()) see_to_close(room, arrangement);
    note_hindered(room, arrangement);
    return arrangement;
}

bool lacks_helpful(const ArrangeTask& task, const Repertoire& repertoire, const Arrangement& arrangement) {
    return std::ranges::any_of(arrangement.items, [&](const ArrangedItem& arranged) {
        const std::vector<std::string>& helpful = repertoire.find(arranged.item.stretch)->stretch->helpful;
        return !std::ranges::all_of(helpful,
                                    [&](const std::string& thing) { return is_at_hand(thing, task.wishes.equipment); });
    });
}

void note_unused(const ArrangeTask& task, const Repertoire& repertoire, PlanNotes& notes) {
    for (const std::string& word : unused_equipment(task.wishes, repertoire))
        notes.push_back(fmt::format("--equipment: no stretch needs \"{}\"", word));
}

void add_option(std::string& text, const char* option, const std::vector<std::string>& words) {
    if (words.empty()) return;
    text += fmt::format("{}--{} {}", text.empty() ? "" : " ", option, fmt::join(words, ","));
}

std::vector<std::string> focus_words(const ArrangeWishes& wishes) {
    std::vector<std::string> words;
    for (const FocusArea& focus : wishes.focus)
        words.push_back(focus.weight == 1 ? focus.name : fmt::format("{}={}", focus.name, focus.weight));
    return words;
}

}  // namespace

Arrangement arrange(const ArrangeTask& task, const Repertoire& repertoire, const std::vector<Move>& moves) {
    check_words(task.wishes, task.names, repertoire);
    const ArrangeOnce arrange_once = [&](const ArrangeTask& day) { return arranged(day, repertoire, moves); };
    Arrangement arrangement = task.wishes.vary ? arranged_for_day(task, repertoire, arrange_once) : arrange_once(task);
    arrangement.lacks_helpful = lacks_helpful(task, repertoire, arrangement);
    note_unused(task, repertoire, arrangement.notes);
    return arrangement;
}

std::string note_on_other_close(Position position, Position written) {
    return fmt::format("the session ends {}, and not {} as the routine does; other words close it", in_words(position),
                       in_words(written));
}

std::string to_text(const ArrangeTask& task) {
    const ArrangeWishes& wishes = task.wishes;
    std::string text;
    add_option(text, "focus", focus_words(wishes));
    add_option(text, "avoid", wishes.avoid);
    if (wishes.equipment)
        add_option(text, "equipment", wishes.equipment->empty() ? std::vector<std::string>{"none"} : *wishes.equipment);
    if (wishes.level) add_option(text, "level", {*wishes.level});
    add_option(text, "position", wishes.positions);
    add_option(text, "only", task.names.only);
    add_option(text, "skip", task.names.skip);
    if (task.time) add_option(text, "time", {to_script_text(*task.time)});
    if (wishes.vary) text += fmt::format("{}--vary --seed {}", text.empty() ? "" : " ", task.day);
    return text;
}

}  // namespace cuewell
