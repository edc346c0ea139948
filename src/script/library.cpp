#include "script/library.h"

#include "base/suggest.h"
#include "script/chime_wishes.h"
#include "script/step_check.h"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

std::vector<std::string> names_of(const std::vector<ScriptFile>& files) {
    std::vector<std::string> names;
    for (const ScriptFile& file : files) names.push_back(file.name);
    return names;
}

/// Tells which stretches of a routine there are not.
class MissingStretches {
public:
    MissingStretches(const Routine& routine, const Shelf& shelf, Diagnostics& faults)
        : routine_(routine), shelf_(shelf), faults_(faults) {}

    void tell(const RoutineItem& listed) {
        const std::string& name = listed.item.stretch;
        if (name == routine_.name) {
            faults_.error(listed.where, fmt::format("the routine \"{}\" lists itself", name),
                          "a routine lists stretches only");
        } else if (shelf_.find(ScriptKind::routine, name)) {
            faults_.error(listed.where, fmt::format("\"{}\" is a routine", name), "a routine lists stretches only");
        } else {
            faults_.error(listed.where, fmt::format("there is no stretch \"{}\"", name), suggestion(name, there_are()));
        }
    }

private:
    /// Listed once: in a folder of all kinds of scripts each has to be read for that.
    const std::vector<std::string>& there_are() {
        if (!there_are_) there_are_ = names_of(shelf_.all(ScriptKind::stretch));
        return *there_are_;
    }

    const Routine& routine_;
    const Shelf& shelf_;
    Diagnostics& faults_;
    std::optional<std::vector<std::string>> there_are_;
};

void check_routine_chimes(const Routine& routine, const KnownNames& names, Diagnostics& faults) {
    check_chime_wishes(routine.chimes, names.chimes, faults);
    check_chimes(routine.opening, names.chimes, faults);
    for (const RoutineItem& item : routine.items) check_chimes(item.words_after, names.chimes, faults);
}

}  // namespace

std::shared_ptr<const Stretch> load_stretch(const ScriptFile& script, const KnownNames& names, Diagnostics& faults) {
    const SourceTextPtr source = read_script(script, faults);
    if (!source) return nullptr;
    const std::size_t faults_before = faults.told();
    auto stretch = read_stretch(source, script.name, faults);
    if (!stretch) return nullptr;
    for (const auto* steps : {&stretch->opening, &stretch->each_side, &stretch->finish})
        check_chimes(*steps, names.chimes, faults);
    if (faults.told() != faults_before) return nullptr;
    return std::make_shared<const Stretch>(std::move(*stretch));
}

LoadedRoutine routine_of(std::shared_ptr<const Stretch> stretch) {
    LoadedRoutine loaded;
    loaded.is_single_stretch = true;
    loaded.routine.name = stretch->name;
    loaded.routine.title = stretch->title;
    loaded.routine.level = stretch->level;
    loaded.routine.author = stretch->author;
    loaded.routine.date = stretch->date;
    loaded.routine.source = stretch->source;
    loaded.routine.where = stretch->where;
    loaded.routine.items.push_back({Item{stretch->name, std::nullopt, 1, false}, stretch->where, {}});
    loaded.library.emplace(stretch->name, std::move(stretch));
    return loaded;
}

std::optional<LoadedRoutine> load_routine(const ScriptFile& script, const Shelf& shelf, const KnownNames& names,
                                          Diagnostics& faults) {
    if (script.kind == ScriptKind::stretch) {
        auto stretch = load_stretch(script, names, faults);
        if (!stretch) return std::nullopt;
        return routine_of(std::move(stretch));
    }
    const SourceTextPtr source = read_script(script, faults);
    if (!source) return std::nullopt;
    const std::size_t faults_before = faults.told();
    auto routine = read_routine(source, script.name, faults);
    if (!routine) return std::nullopt;
    check_routine_chimes(*routine, names, faults);
    LoadedRoutine loaded{std::move(*routine), {}, false};
    MissingStretches missing(loaded.routine, shelf, faults);
    std::set<std::string> seen;
    for (const RoutineItem& listed : loaded.routine.items) {
        const std::string& name = listed.item.stretch;
        if (!seen.insert(name).second) continue;
        const auto file = shelf.find(ScriptKind::stretch, name);
        if (!file) {
            missing.tell(listed);
            continue;
        }
        if (auto stretch = load_stretch(*file, names, faults)) loaded.library.emplace(name, std::move(stretch));
    }
    return faults.told() == faults_before ? std::optional(std::move(loaded)) : std::nullopt;
}

}  // namespace cuewell
