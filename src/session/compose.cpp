#include "session/compose.h"

#include "base/errors.h"
#include "plan/arrange.h"
#include "plan/arranged_script.h"
#include "plan/estimate.h"
#include "session/done_lately.h"
#include "session/load_areas.h"
#include "session/script_title.h"
#include "session/session_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace cuewell {
namespace {

/// Every stretch of the shelf, and those that the base has read already.
///
/// Errors: Failure where one cannot be read: without it the same wishes would come to another session.
std::vector<std::shared_ptr<const Stretch>> all_stretches(const ComposeBase& base, const Library& read,
                                                          const KnownNames& names, PlanNotes& notes) {
    std::vector<std::shared_ptr<const Stretch>> stretches;
    for (const auto& [name, stretch] : read) stretches.push_back(stretch);
    for (const ScriptFile& file : base.shelf.all(ScriptKind::stretch)) {
        if (read.contains(file.name)) continue;
        Diagnostics faults;
        if (auto stretch = load_stretch(file, names, faults)) {
            stretches.push_back(std::move(stretch));
        } else {
            notes.push_back(fmt::format("{} has faults and is not chosen; cuewell check tells them", file.shown));
        }
    }
    return stretches;
}

/// Errors: UsageError where the language has none.
std::optional<SessionTemplate> needed_template(const Places& places, const std::string& language, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    auto form = read_template(places, language, faults);
    if (form || faults.told() > faults_before) return form;
    throw UsageError(
        fmt::format("the scripts in \"{0}\" have no words for composed sessions: there is no "
                    "scripts/{0}/{1}",
                    language, kTemplateFile));
}

ArrangeTask task_of(const LoadedRoutine& base, const ComposeBase& where, const SessionOptions& options,
                    const ComposeRoom& room) {
    ArrangeTask task;
    for (const RoutineItem& item : base.routine.items) task.base.push_back(item.item);
    task.base_ends_in_rest = closes_with_rest(base.routine, room.breath);
    task.wishes = options.arrange;
    task.names = {options.only, options.skip, options.usual_skip, options.skip_is_loose};
    task.time = options.time;
    task.day = options.day.value_or(options.seed);
    if (options.arrange.vary) task.journal = done_lately(room.places, where.shelf, task.day, base.routine.name);
    return task;
}

/// The most that any of its stretches asks for.
std::string level_of(const Arrangement& arrangement, const Repertoire& repertoire) {
    std::size_t most = 0;
    for (const ArrangedItem& item : arrangement.items)
        most = std::max(most, rank_of(repertoire.find(item.item.stretch)->stretch->level));
    return kLevelNames.at(most);
}

Duration length_of(const Arrangement& arrangement, const Repertoire& repertoire) {
    Duration length = kWelcomeAndClose;
    for (const ArrangedItem& item : arrangement.items)
        length += item.item.rounds * repertoire.find(item.item.stretch)->length;
    return length;
}

void forget_reasons(Arrangement& arrangement) {
    for (ArrangedItem& item : arrangement.items) item.why.clear();
}

/// The base, or where there is none a routine of nothing.
std::optional<LoadedRoutine> load_base(const ComposeBase& base, const KnownNames& names, Diagnostics& faults) {
    if (!base.routine) return LoadedRoutine{};
    return load_routine(*base.routine, base.shelf, names, faults);
}

}  // namespace

std::optional<ComposedScript> compose(const ComposeBase& base, const SessionOptions& options,
                                      const ComposeText& written, const ComposeRoom& room, Diagnostics& faults) {
    if (written.title) check_title(*written.title);
    auto read = load_base(base, room.names, faults);
    const auto areas = load_areas(room.places, options.language, faults);
    const auto form = needed_template(room.places, options.language, faults);
    if (!read || !form) return std::nullopt;
    PlanNotes notes;
    const Repertoire repertoire =
        repertoire_of(all_stretches(base, read->library, room.names, notes), areas, room.breath);
    const ArrangeTask task = task_of(*read, base, options, room);
    Arrangement arrangement = arrange(task, repertoire, room.ways);
    if (!written.tells_why) forget_reasons(arrangement);
    notes.insert(notes.end(), arrangement.notes.begin(), arrangement.notes.end());
    const ArrangedText text{base.routine ? &read->routine : nullptr, *form, written.title,
                            written.tells_why ? to_text(task) : "", level_of(arrangement, repertoire)};
    ScriptFile script = composed_file(base.routine, to_script(arrangement, text));
    auto loaded = load_routine(script, base.shelf, room.names, faults);
    if (!loaded) return std::nullopt;
    return ComposedScript{std::move(script), *std::move(loaded), length_of(arrangement, repertoire), std::move(notes),
                          listed_stretches(read->routine)};
}

SessionOptions without_arrange_wishes(SessionOptions options) {
    options.arrange = {};
    options.only.clear();
    options.skip.clear();
    options.usual_skip.clear();
    return options;
}

}  // namespace cuewell
