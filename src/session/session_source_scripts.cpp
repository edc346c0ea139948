#include "session/session_source_scripts.h"

#include "base/composed_text.h"
#include "config/table.h"
#include "script/shelf.h"

#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The file as its text, shown by its kind: FILE.ogg/stretches/cat-cow.md.
SourceTextPtr text_of(const SourceFile& file, const std::string& shown) {
    const std::string folder = file.kind == SourceKind::routine   ? "routines/"
                               : file.kind == SourceKind::stretch ? "stretches/"
                                                                  : "";
    const std::string name = std::filesystem::path(file.label).filename().string();
    return std::make_shared<const SourceText>(shown + "/" + folder + name, file.label, file.text);
}

SourceTextPtr text_of(const SessionSource& source, SourceKind kind, const std::string& shown) {
    for (const SourceFile& file : source.files) {
        if (file.kind == kind) return text_of(file, shown);
    }
    return nullptr;
}

}  // namespace

std::vector<ScriptFile> scripts_in(const SessionSource& source, const std::string& shown) {
    std::vector<ScriptFile> scripts;
    for (const SourceFile& file : source.files) {
        if (file.kind != SourceKind::routine && file.kind != SourceKind::stretch) continue;
        const ScriptKind kind = file.kind == SourceKind::routine ? ScriptKind::routine : ScriptKind::stretch;
        SourceTextPtr text = text_of(file, shown);
        const std::string name = composed_text(std::filesystem::path(file.label).stem().string());
        scripts.push_back({name, kind, {}, text->name(), file.label, text});
    }
    return scripts;
}

SourceTextPtr phrases_in(const SessionSource& source, const std::string& shown) {
    return text_of(source, SourceKind::phrases, shown);
}

Pronunciations pronunciations_in(const SessionSource& source, const std::string& shown, Diagnostics& faults) {
    const SourceTextPtr text = text_of(source, SourceKind::pronunciations, shown);
    const auto words = text ? parse_toml(text, faults) : std::nullopt;
    return words ? read_pronunciations(*words, faults) : Pronunciations();
}

}  // namespace cuewell
