#include "session/session_routine.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/suggest.h"
#include "session/named_stretches.h"
#include "session/names.h"
#include "session/session_source_scripts.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The script that an option names: a routine, a stretch, or a path.
///
/// Errors: UsageError with the nearest name; faults go to `faults`, and the result is then empty.
std::optional<ScriptFile> find_script(const std::string& name_or_path, const Shelf& shelf, Diagnostics& faults) {
    if (is_path(name_or_path)) {
        if (!is_missing(name_or_path)) return script_at(name_or_path, faults);
        throw UsageError(fmt::format("there is no file {}", name_or_path));
    }
    if (auto routine = shelf.find(ScriptKind::routine, name_or_path)) return routine;
    if (auto stretch = shelf.find(ScriptKind::stretch, name_or_path)) return stretch;
    std::vector<std::string> names;
    for (const ScriptKind kind : {ScriptKind::routine, ScriptKind::stretch}) {
        for (const ScriptFile& file : shelf.all(kind)) names.push_back(file.name);
    }
    const std::string hint = names.empty() ? "there is none at all in this language" : suggestion(name_or_path, names);
    throw UsageError(fmt::format("there is no routine or stretch \"{}\"; {}", name_or_path, hint));
}

/// Who names one stretch wants that one, whatever is wished of routines, and usually skipped.
std::optional<SessionRoutine> read_single_stretch(const ComposeBase& base, const SessionOptions& options,
                                                  const ComposeRoom& room, Diagnostics& faults) {
    const ScriptFile& script = base.routine.value();
    auto loaded = load_routine(script, base.shelf, room.names, faults);
    if (!loaded) return std::nullopt;
    SessionRoutine single{*std::move(loaded), options, {}, {script.name}};
    single.options.usual_skip.clear();
    if (!options.arrange.is_none())
        single.notes.push_back(
            fmt::format("{} is one stretch: it is done as it is, whatever was wished of routines", script.name));
    return single;
}

}  // namespace

std::optional<ComposeBase> find_base(const SessionOptions& options, const SessionSource* source, const Places& places,
                                     Diagnostics& faults) {
    if (source != nullptr) {
        std::vector<ScriptFile> scripts = scripts_in(*source, options.routine);
        ScriptFile first = scripts.front();
        return ComposeBase{std::move(first), Shelf::of(std::move(scripts))};
    }
    const Shelf shelf = shelf_of(places, options.language);
    auto script = find_script(options.routine, shelf, faults);
    if (!script) return std::nullopt;
    Shelf found = is_path(options.routine) ? shelf.beside(*script) : shelf;
    return ComposeBase{std::move(script), std::move(found)};
}

std::optional<SessionRoutine> read_session_routine(const ComposeBase& base, const SessionOptions& options,
                                                   const ComposeRoom& room, Diagnostics& faults) {
    const ScriptFile& script = base.routine.value();
    if (script.kind == ScriptKind::stretch) return read_single_stretch(base, options, room, faults);
    if (options.arrange.is_none()) {
        auto loaded = load_routine(script, base.shelf, room.names, faults);
        if (!loaded) return std::nullopt;
        if (is_closed_elsewhere(*loaded, options)) return with_other_close(base, *loaded, options, room, faults);
        std::vector<std::string> listed = listed_stretches(loaded->routine);
        return SessionRoutine{*std::move(loaded), options, {}, std::move(listed)};
    }
    auto composed = compose(base, options, ComposeText{}, room, faults);
    if (!composed) return std::nullopt;
    return SessionRoutine{std::move(composed->loaded), without_arrange_wishes(options), std::move(composed->notes),
                          std::move(composed->base_lists)};
}

}  // namespace cuewell
