#include "session/names.h"

#include "base/composed_text.h"
#include "base/errors.h"
#include "base/file_kind.h"
#include "base/folder_entries.h"
#include "base/language.h"
#include "base/name.h"
#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// One of the two roots of files with the names that messages and results use for it.
struct Root {
    fs::path path;
    bool is_bundled = false;
};

std::vector<Root> roots(const Places& places) {
    std::vector<Root> result;
    if (!places.own.empty()) result.push_back({places.own, false});
    result.push_back({places.data, true});
    return result;
}

/// Bundled files are told by their place in the project, which is the same everywhere; own ones by where they are.
std::string shown_as(const Root& root, const std::string& relative) {
    return root.is_bundled ? relative : (root.path / relative).string();
}

void add_files(const Root& root, const std::string& folder, const std::vector<std::string>& endings,
               std::vector<NamedFile>& files) {
    const auto before = static_cast<std::ptrdiff_t>(files.size());
    for (const fs::path& path : folder_entries(root.path / folder)) {
        if (std::ranges::find(endings, path.extension().string()) == endings.end()) continue;
        // An editor's lock files are links that lead nowhere, but no names.
        if (!is_name(path.stem().string()) || !is_file_or_broken_link(path)) continue;
        const std::string relative = folder + "/" + path.filename().string();
        files.push_back(
            {composed_text(path.stem().string()), path, shown_as(root, relative), relative, root.is_bundled});
    }
    // A folder tells its files in any order; which of two with one name counts must not hang on that.
    std::ranges::sort(files.begin() + before, files.end(), {}, &NamedFile::path);
}

std::vector<NamedFile> each_name_once(std::vector<NamedFile> files) {
    std::ranges::stable_sort(files, {}, &NamedFile::name);
    const auto hidden = std::ranges::unique(files, {}, &NamedFile::name);
    files.erase(hidden.begin(), hidden.end());
    return files;
}

}  // namespace

Shelf shelf_of(const Places& places, const std::string& language) {
    std::vector<ScriptFolder> folders;
    for (const Root& root : roots(places)) {
        for (const auto& [name, kind] :
             {std::pair("stretches", ScriptKind::stretch), std::pair("routines", ScriptKind::routine)}) {
            const std::string relative = fmt::format("scripts/{}/{}", language, name);
            folders.push_back({root.path / relative, kind, shown_as(root, relative), relative, false});
        }
    }
    return Shelf(std::move(folders));
}

std::vector<std::string> languages(const Places& places) {
    std::vector<std::string> codes;
    for (const Root& root : roots(places)) {
        for (const fs::path& path : folder_entries(root.path / "scripts")) {
            std::string code = path.filename().string();
            // Drawings of poses lie among the languages, for they are the same in all of them.
            if (code == kDrawingsFolder) continue;
            if (is_language_code(code) && is_folder(path)) codes.push_back(std::move(code));
        }
    }
    std::ranges::sort(codes);
    const auto repeated = std::ranges::unique(codes);
    codes.erase(repeated.begin(), repeated.end());
    return codes;
}

NamedFile phrases_of(const Places& places, const std::string& language) {
    if (is_language_code(language)) {
        const std::string relative = fmt::format("scripts/{}/phrases.toml", language);
        for (const Root& root : roots(places)) {
            if (is_file_or_broken_link(root.path / relative)) {
                return {language, root.path / relative, shown_as(root, relative), relative, root.is_bundled};
            }
        }
    }
    const std::vector<std::string> known = languages(places);
    if (std::ranges::find(known, language) != known.end()) {
        throw UsageError(
            fmt::format("the scripts in \"{0}\" lack their phrases: there is no scripts/{0}/phrases.toml", language));
    }
    throw UsageError(fmt::format("there are no scripts in language \"{}\"; {}", language, suggestion(language, known)));
}

std::vector<NamedFile> voice_files(const Places& places) {
    std::vector<NamedFile> files;
    for (const Root& root : roots(places)) add_files(root, "voices", {".toml"}, files);
    return each_name_once(std::move(files));
}

std::vector<NamedFile> sound_files(const Places& places) {
    std::vector<NamedFile> files;
    for (const Root& root : roots(places)) add_files(root, "sounds", kSoundEndings, files);
    return each_name_once(std::move(files));
}

std::vector<NamedFile> ambience_files(const Places& places) {
    std::vector<std::string> endings = kSoundEndings;
    endings.emplace_back(".toml");
    std::vector<NamedFile> files;
    for (const Root& root : roots(places)) add_files(root, "sounds/ambience", endings, files);
    return each_name_once(std::move(files));
}

std::vector<std::string> names_of(const std::vector<NamedFile>& files) {
    std::vector<std::string> names;
    for (const NamedFile& file : files) names.push_back(file.name);
    return names;
}

std::optional<NamedFile> find_named(const std::vector<NamedFile>& files, const std::string& name) {
    const auto found = std::ranges::find(files, composed_text(name), &NamedFile::name);
    return found == files.end() ? std::nullopt : std::optional(*found);
}

bool is_path(const std::string& text) {
    return text.find('/') != std::string::npos || text.ends_with(".md") || text.ends_with(".toml");
}

}  // namespace cuewell
