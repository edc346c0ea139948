#include "base/errors.h"
#include "cue/about_length.h"
#include "cue/narrate.h"
#include "session/compose.h"
#include "session/names.h"
#include "session/overview_of.h"
#include "session/session_language.h"
#include "session/session_routine.h"
#include "session/session_source_file.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// Of the usual voice; which one will speak is not known.
constexpr Duration kSentenceGap = 750ms;
constexpr Duration kParagraphGap = 2s;
constexpr int kWordsPerMinute = 130;

/// As it is told, before anything is spoken; what was reckoned by the stretches alone where it cannot be.
Duration about_length(const ComposedScript& composed, const Phrasebook& phrases, const SessionOptions& options) {
    Diagnostics faults;
    PlanNotes notes;
    Plan plan = plan_session(composed.loaded, {}, phrases.breath(), faults, notes);
    if (faults.has_errors()) return composed.length;
    const Delivery delivery{options.guidance, options.pace, kSentenceGap, kParagraphGap};
    plan.overview = overview_of(composed.loaded, plan, phrases, delivery, kWordsPerMinute);
    const CueSheet sheet = narrate(plan, phrases, delivery);
    Duration length{};
    for (const Cue& cue : sheet.cues) length += about_length(cue, sheet);
    return length;
}

}  // namespace

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
    composed->length = about_length(*composed, *words.phrases, options);
    return *std::move(composed);
}

}  // namespace cuewell
