#include "session/scripted_session.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "session/own_pronunciations.h"
#include "session/session_language.h"
#include "session/session_source_file.h"
#include "session/session_source_scripts.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

/// A wish of the command line has no place to be told at.
void refuse_unknown_chimes(const ChimeWishes& wishes, const KnownNames& names) {
    for (const ChimeWish& wish : unknown_chimes(wishes, names.chimes)) {
        throw UsageError(
            fmt::format("--chimes: there is no sound \"{}\"; {}", wish.name, suggestion(wish.name, names.chimes)));
    }
}

/// The script that an option names: a routine, a stretch, or a path.
///
/// Errors: UsageError with the nearest name; faults go to `faults`, and the result is then empty.
std::optional<ScriptFile> find_script(const std::string& name_or_path, const Shelf& shelf, Diagnostics& faults) {
    if (is_path(name_or_path)) {
        std::error_code problem;
        if (std::filesystem::exists(name_or_path, problem)) return script_at(name_or_path, faults);
        throw UsageError(fmt::format("there is no file {}", name_or_path));
    }
    if (auto routine = shelf.find(ScriptKind::routine, name_or_path)) return routine;
    if (auto stretch = shelf.find(ScriptKind::stretch, name_or_path)) return stretch;
    std::vector<std::string> names;
    for (const ScriptKind kind : {ScriptKind::routine, ScriptKind::stretch}) {
        for (const ScriptFile& file : shelf.all(kind)) names.push_back(file.name);
    }
    throw UsageError(
        fmt::format("there is no routine or stretch \"{}\"; {}", name_or_path, suggestion(name_or_path, names)));
}

std::optional<LoadedRoutine> find_routine(const SessionOptions& options, const Places& places, const KnownNames& names,
                                          Diagnostics& faults) {
    const Shelf shelf = shelf_of(places, options.language);
    const auto script = find_script(options.routine, shelf, faults);
    if (!script) return std::nullopt;
    return load_routine(*script, is_path(options.routine) ? shelf.beside(*script) : shelf, names, faults);
}

/// All that is read from files.
ScriptedSession read_files(const SessionOptions& options, const Workshop& workshop, Diagnostics& faults) {
    const Places& places = workshop.places;
    auto sounds = sound_files(places);
    const KnownNames names{names_of(sounds)};
    const auto source = source_for(options);
    auto words = read_language(options, source.get(), places, names, faults);
    auto voice = choose_voice(options, places, workshop.espeak, faults);
    refuse_unknown_chimes(options.chimes, names);
    auto routine =
        source ? load_routine(*source, options.routine, names, faults) : find_routine(options, places, names, faults);
    if (!words.phrases || !voice || !routine) throw_faults(std::move(faults));
    auto ambience = choose_ambience(options, routine->routine.ambience, places, faults);

    ScriptedSession session;
    session.pronunciations = session_pronunciations(words.own, *routine, voice->profile, faults);
    throw_if_faulty(faults);
    // Scripts are written for the default voice, as it says words by itself: only there must every word fit. What a file
    // was made from has fitted, or yielded, before.
    session.fit = voice->is_default && words.own.empty() && !source ? Fit::strict : Fit::yield;
    session.routine = std::move(*routine);
    session.phrases = std::move(*words.phrases);
    session.has_own_phrases = words.has_own_phrases;
    session.own_pronunciations = std::move(words.own);
    session.espeak_version = workshop.espeak.version();
    session.voice = std::move(*voice);
    session.sounds = std::move(sounds);
    session.ambience = std::move(ambience);
    return session;
}

void plan(ScriptedSession& session, const SessionOptions& options, Diagnostics& faults) {
    const Wishes wishes{options.only, options.skip, options.usual_skip, options.hold, options.lead};
    session.plan = plan_session(session.routine, wishes, session.phrases.breath(), faults, session.notes);
    throw_if_faulty(faults);
    const VoiceProfile& voice = session.voice.profile;
    session.delivery = {options.guidance, options.pace, voice.sentence_gap, voice.paragraph_gap,
                        merged(options.chimes, session.routine.routine.chimes)};
}

/// How loud everything is, and how high clips may reach beside what sounds beneath them.
void settle_levels(ScriptedSession& session, const SessionOptions& options) {
    if (session.ambience) {
        session.ambience_mix = settled(ambience_wishes(options, session.routine.routine.ambience),
                                       options.loudness - kAmbienceLoudness, kAmbiencePeak);
    }
    const Ceilings ceilings = ceilings_beside(session.ambience_mix, kAmbiencePeak);
    session.level = {options.loudness, ceilings.speech};
    session.chime_ceiling = ceilings.chimes;
    session.chime_volume = session.delivery.chimes.volume.value_or(Decibels()) + (options.loudness - kUsualLoudness);
}

}  // namespace

ScriptedSession read_session(const SessionOptions& options, const Workshop& workshop) {
    Diagnostics faults;
    ScriptedSession session = read_files(options, workshop, faults);
    session.options = options;
    session.language = options.language;
    session.seed = Seed{options.seed};
    plan(session, options, faults);
    settle_levels(session, options);
    session.warnings = std::move(faults);
    return session;
}

std::unique_ptr<BlockSource> ambience_of(const ScriptedSession& session, const AmbienceShape& shape,
                                         const std::function<void()>& on_wait) {
    return make_sound(session.ambience.value(), shape, session.seed, on_wait);
}

}  // namespace cuewell
