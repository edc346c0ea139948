#include "session/listing.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/suggest.h"
#include "base/text_file.h"
#include "session/names.h"
#include "session/session_source_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The ambiences that are text.
std::vector<NamedFile> recipe_files(const Places& places) {
    std::vector<NamedFile> files = ambience_files(places);
    std::erase_if(files, [](const NamedFile& file) { return file.path.extension() != ".toml"; });
    return files;
}

std::optional<NamedFile> find_shown(const std::string& name, const Places& places, const Shelf& shelf) {
    for (const ScriptKind kind : {ScriptKind::routine, ScriptKind::stretch}) {
        if (const auto script = shelf.find(kind, name))
            return NamedFile{script->name, script->path, script->shown, script->label, false};
    }
    if (const auto voice = find_named(voice_files(places), name)) return voice;
    return find_named(recipe_files(places), name);
}

std::vector<std::string> all_names(const Places& places, const Shelf& shelf) {
    std::vector<std::string> names = names_of(voice_files(places));
    for (const NamedFile& recipe : recipe_files(places)) names.push_back(recipe.name);
    for (const ScriptKind kind : {ScriptKind::routine, ScriptKind::stretch}) {
        for (const ScriptFile& script : shelf.all(kind)) names.push_back(script.name);
    }
    return names;
}

/// Read before it is shown, for it may be anything.
std::string show_source(const std::string& path) {
    Diagnostics faults;
    const SourceTextPtr source = source_text_in(path);
    if (!parse_source(source, faults)) throw_faults(std::move(faults));
    return source->text();
}

}  // namespace

std::string show(const std::string& name_or_path, const Places& places, const std::string& language) {
    if (is_session_file(name_or_path)) return show_source(name_or_path);
    const Shelf shelf = shelf_of(places, language);
    const auto file = is_path(name_or_path) ? NamedFile{name_or_path, name_or_path, name_or_path, name_or_path, false}
                                            : find_shown(name_or_path, places, shelf);
    if (!file) {
        throw UsageError(fmt::format("there is no routine, stretch, voice or ambience \"{}\"; {}", name_or_path,
                                     suggestion(name_or_path, all_names(places, shelf))));
    }
    if (is_missing(file->path)) throw UsageError(fmt::format("there is no file {}", name_or_path));
    Diagnostics faults;
    const SourceTextPtr source = read_text_file(file->path, file->shown, file->label, faults);
    if (!source) throw ScriptError(faults.all());
    return source->text();
}

}  // namespace cuewell
