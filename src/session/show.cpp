#include "session/listing.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "base/text_file.h"
#include "session/names.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <system_error>

namespace cuewell {
namespace {

std::optional<NamedFile> find_shown(const std::string& name, const Places& places, const Shelf& shelf) {
    for (const ScriptKind kind : {ScriptKind::routine, ScriptKind::stretch}) {
        if (const auto script = shelf.find(kind, name))
            return NamedFile{script->name, script->path, script->shown, script->label, false};
    }
    return find_named(voice_files(places), name);
}

std::vector<std::string> all_names(const Places& places, const Shelf& shelf) {
    std::vector<std::string> names = names_of(voice_files(places));
    for (const ScriptKind kind : {ScriptKind::routine, ScriptKind::stretch}) {
        for (const ScriptFile& script : shelf.all(kind)) names.push_back(script.name);
    }
    return names;
}

}  // namespace

std::string show(const std::string& name_or_path, const Places& places, const std::string& language) {
    const Shelf shelf = shelf_of(places, language);
    const auto file = is_path(name_or_path) ? NamedFile{name_or_path, name_or_path, name_or_path, name_or_path, false}
                                            : find_shown(name_or_path, places, shelf);
    if (!file) {
        throw UsageError(fmt::format("there is no routine, stretch or voice \"{}\"; {}", name_or_path,
                                     suggestion(name_or_path, all_names(places, shelf))));
    }
    std::error_code problem;
    if (!std::filesystem::exists(file->path, problem))
        throw UsageError(fmt::format("there is no file {}", name_or_path));
    Diagnostics faults;
    const SourceTextPtr source = read_text_file(file->path, file->shown, file->label, faults);
    if (!source) throw ScriptError(faults.all());
    return source->text();
}

}  // namespace cuewell
