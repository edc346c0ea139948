#include "session/compose_place.h"

#include "base/clean_text.h"
#include "base/errors.h"
#include "session/names.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

/// Whether the file that would be found holds the same script.
bool is_same(const ScriptFile& found, const Stretch& stretch) {
    Diagnostics told_elsewhere;
    const SourceTextPtr text = read_script(found, told_elsewhere);
    return text && text->text() == stretch.source->text();
}

}  // namespace

void check_place(const ComposedScript& composed, const std::filesystem::path& file, const Places& places,
                 const std::string& language) {
    const std::string shown = file.string();
    const Shelf shelf = shelf_of(places, language).beside({{}, ScriptKind::routine, file, shown, shown});
    for (const RoutineItem& listed : composed.loaded.routine.items) {
        const std::string& name = listed.item.stretch;
        const Stretch& stretch = composed.loaded.stretch_of(listed);
        const auto found = shelf.find(ScriptKind::stretch, name);
        if (found && is_same(*found, stretch)) continue;
        const std::string meant = visible_text(stretch.source->name());
        const std::string trouble = found ? fmt::format("find another \"{}\" than {}", name, meant)
                                          : fmt::format("not find \"{}\", which is {}", name, meant);
        throw UsageError(
            fmt::format("{} would {}; write the routine where it finds that, or copy that into {}/scripts/{}/stretches",
                        visible_text(shown), trouble, visible_text(places.own.string()), language));
    }
}

}  // namespace cuewell
