#include "base/errors.h"
#include "session/compose.h"
#include "session/names.h"
#include "session/session_language.h"
#include "session/session_routine.h"
#include "session/session_source_file.h"

#include <fmt/format.h>

#include <utility>

namespace cuewell {

ComposedScript compose_script(const ComposeRequest& request, const Places& places) {
    const SessionOptions& options = request.session;
    const auto sounds = sound_files(places);
    const KnownNames names{names_of(sounds)};
    Diagnostics faults;
    const auto source = request.has_routine ? source_for(options) : nullptr;
    const LanguageWords words = read_language(options, source.get(), places, names, faults);
    const auto base = request.has_routine ? find_base(options, source.get(), places, faults)
                                          : ComposeBase{std::nullopt, shelf_of(places, options.language)};
    if (!words.phrases || !base) throw_faults(std::move(faults));
    if (base->routine && base->routine->kind == ScriptKind::stretch)
        throw UsageError(
            fmt::format("{} is a stretch; compose begins with a routine, or with all stretches", base->routine->name));
    const ComposeRoom room{places, names, words.phrases->breath(), words.phrases->moves};
    auto composed = compose(*base, options, ComposeText{request.title, true}, room, faults);
    if (!composed) throw_faults(std::move(faults));
    return *std::move(composed);
}

}  // namespace cuewell
