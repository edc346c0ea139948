#include "session/files_behind.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "script/routine.h"
#include "session/names.h"

#include <optional>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// Where a stretch lies that stands beside the routine.
fs::path beside(const ScriptFile& routine, const std::string& stretch) {
    const fs::path folder = absolute_path(routine.path).parent_path();
    const std::string file = stretch + ".md";
    return folder.filename() == "routines" ? folder.parent_path() / "stretches" / file : folder / file;
}

void add_stretches(const ScriptFile& script, const Shelf& shelf, std::vector<fs::path>& files) {
    Diagnostics told_elsewhere;
    const SourceTextPtr source = read_script(script, told_elsewhere);
    const auto routine = source ? read_routine(source, script.name, told_elsewhere) : std::nullopt;
    if (!routine) return;
    for (const RoutineItem& listed : routine->items) {
        const std::string& name = listed.item.stretch;
        files.push_back(beside(script, name));
        const auto found = shelf.find(ScriptKind::stretch, name);
        if (found && found->path != files.back()) files.push_back(found->path);
    }
}

}  // namespace

std::vector<fs::path> files_behind(const SessionOptions& options, const Places& places) {
    std::vector<fs::path> files{options.routine};
    for (const auto& named : {options.voice, options.ambience}) {
        if (named && is_path(*named)) files.emplace_back(*named);
    }
    try {
        Diagnostics told_elsewhere;
        const auto script = script_at(options.routine, told_elsewhere);
        if (script && script->kind == ScriptKind::routine)
            add_stretches(*script, shelf_of(places, options.language).beside(*script), files);
    } catch (const Failure&) {
        // An editor may have it away for a moment.
    }
    return files;
}

}  // namespace cuewell
