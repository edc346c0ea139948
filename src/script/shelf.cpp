#include "script/shelf.h"

#include "base/composed_text.h"
#include "base/errors.h"
#include "base/file_kind.h"
#include "base/folder_entries.h"
#include "base/name.h"
#include "base/text_file.h"
#include "script/routine.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".md";

std::string joined(const std::string& folder, const std::string& file) {
    return folder.empty() ? file : folder + "/" + file;
}

ScriptFile file_in(const ScriptFolder& folder, const std::string& name) {
    const std::string file = name + kEnding;
    return {composed_text(name), folder.kind, folder.path / file, joined(folder.shown, file),
            joined(folder.label, file)};
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::path& path : folder_entries(folder)) {
        const std::string name = path.stem().string();
        // An editor's hidden lock files are no scripts.
        if (path.extension() == kEnding && is_name(name) && is_file_or_broken_link(path)) names.push_back(name);
    }
    // A folder tells its files in any order; which of two with one name counts must not hang on that.
    std::ranges::sort(names);
    return names;
}

/// The name of a script as its file has it: one that comes from a Mac may have the marks of its letters apart.
std::optional<std::string> name_in(const fs::path& folder, const std::string& name) {
    if (is_file_or_broken_link(folder / (name + kEnding))) return name;
    const std::string composed = composed_text(name);
    const bool is_ascii = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii) return std::nullopt;
    for (std::string& written : names_in(folder)) {
        if (composed_text(written) == composed) return std::move(written);
    }
    return std::nullopt;
}

ScriptKind kind_of(const fs::path& path, const SourceText& source) {
    const std::string folder = absolute_path(path).parent_path().filename().string();
    if (folder == "stretches") return ScriptKind::stretch;
    if (folder == "routines") return ScriptKind::routine;
    return looks_like_routine(source) ? ScriptKind::routine : ScriptKind::stretch;
}

/// Whether a file is what its folder is searched for. One that cannot be read counts: reading it will tell why.
bool is_of_kind(const ScriptFile& file, const ScriptFolder& folder) {
    if (!folder.is_mixed) return true;
    Diagnostics told_later;
    try {
        const SourceTextPtr source = read_script(file, told_later);
        return !source || kind_of(file.path, *source) == folder.kind;
    } catch (const Failure&) {
        return true;
    }
}

}  // namespace

Shelf Shelf::of(std::vector<ScriptFile> scripts) {
    Shelf shelf({});
    shelf.at_hand_ = std::move(scripts);
    return shelf;
}

std::optional<ScriptFile> Shelf::find(ScriptKind kind, std::string_view name) const {
    if (!is_name(name)) return std::nullopt;
    const std::string composed = composed_text(name);
    for (const ScriptFile& script : at_hand_) {
        if (script.kind == kind && script.name == composed) return script;
    }
    for (const ScriptFolder& folder : folders_) {
        if (folder.kind != kind) continue;
        const auto written = name_in(folder.path, std::string(name));
        if (!written) continue;
        ScriptFile file = file_in(folder, *written);
        if (is_of_kind(file, folder)) return file;
    }
    return std::nullopt;
}

std::vector<ScriptFile> Shelf::all(ScriptKind kind) const {
    std::vector<ScriptFile> files;
    std::ranges::copy_if(at_hand_, std::back_inserter(files), [&](const auto& script) { return script.kind == kind; });
    for (const ScriptFolder& folder : folders_) {
        if (folder.kind != kind) continue;
        for (const std::string& name : names_in(folder.path)) {
            ScriptFile file = file_in(folder, name);
            if (is_of_kind(file, folder)) files.push_back(std::move(file));
        }
    }
    std::ranges::stable_sort(files, {}, &ScriptFile::name);
    const auto hidden = std::ranges::unique(files, {}, &ScriptFile::name);
    files.erase(hidden.begin(), hidden.end());
    return files;
}

Shelf Shelf::beside(const ScriptFile& script) const {
    const fs::path folder = absolute_path(script.path).parent_path();
    const std::string shown = fs::path(script.shown).parent_path().string();
    std::vector<ScriptFolder> folders{{folder, ScriptKind::stretch, shown, "", true}};
    if (folder.filename() == "routines") {
        folders.front() = {folder.parent_path() / "stretches", ScriptKind::stretch,
                           (fs::path(shown) / "../stretches").lexically_normal().string(), "stretches", false};
    }
    folders.insert(folders.end(), folders_.begin(), folders_.end());
    Shelf shelf(std::move(folders));
    shelf.at_hand_ = at_hand_;
    return shelf;
}

SourceTextPtr read_script(const ScriptFile& script, Diagnostics& faults) {
    return script.text ? script.text : read_text_file(script.path, script.shown, script.label, faults);
}

std::optional<ScriptFile> script_at(const fs::path& path, Diagnostics& faults) {
    const std::string file = path.filename().string();
    const SourceTextPtr source = read_text_file(path, path.string(), file, faults);
    if (!source) return std::nullopt;
    return ScriptFile{path.stem().string(), kind_of(path, *source), path, path.string(), file};
}

}  // namespace cuewell
