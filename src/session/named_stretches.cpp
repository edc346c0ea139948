#include "session/named_stretches.h"

#include "plan/arrange.h"
#include "plan/wished_items.h"
#include "session/scripted_session.h"
#include "session/session_template.h"

#include <utility>

namespace cuewell {
namespace {

/// The numbers of the items that names leave.
std::vector<std::size_t> named_items(const Routine& routine, const SessionOptions& options) {
    return wished_items(routine, wishes_of(options));
}

Position position_of(const LoadedRoutine& loaded, std::size_t item) {
    return loaded.stretch_of(loaded.routine.items[item]).position;
}

/// A rest that is a stretch went by its name, and nobody puts it back; one in the close's words goes with them.
Arrangement arrangement_of(const LoadedRoutine& loaded, const std::vector<std::size_t>& items, Duration breath) {
    Arrangement arrangement;
    for (const std::size_t item : items) arrangement.items.push_back({loaded.routine.items[item].item, item, ""});
    arrangement.ends_elsewhere = true;
    arrangement.rests_by_words = closes_with_rest(loaded.routine, breath);
    return arrangement;
}

}  // namespace

bool is_closed_elsewhere(const LoadedRoutine& loaded, const SessionOptions& options) {
    const std::vector<std::size_t> items = named_items(loaded.routine, options);
    if (items.empty()) return false;
    return position_of(loaded, items.back()) != position_of(loaded, loaded.routine.items.size() - 1);
}

std::optional<SessionRoutine> with_other_close(const ComposeBase& base, const LoadedRoutine& loaded,
                                               const SessionOptions& options, const ComposeRoom& room,
                                               Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    const auto form = read_template(room.places, options.language, faults);
    if (faults.told() > faults_before) return std::nullopt;
    if (!form) return SessionRoutine{loaded, options, {}, listed_stretches(loaded.routine)};
    const std::vector<std::size_t> items = named_items(loaded.routine, options);
    const Arrangement arrangement = arrangement_of(loaded, items, room.breath);
    const ArrangedText text{&loaded.routine, *form, std::nullopt, "", ""};
    const ScriptFile script = composed_file(base.routine, to_script(arrangement, text));
    auto arranged = load_routine(script, base.shelf, room.names, faults);
    if (!arranged) return std::nullopt;
    const Position written = position_of(loaded, loaded.routine.items.size() - 1);
    return SessionRoutine{*std::move(arranged),
                          without_arrange_wishes(options),
                          {note_on_other_close(position_of(loaded, items.back()), written)},
                          listed_stretches(loaded.routine)};
}

}  // namespace cuewell
