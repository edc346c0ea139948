#include "session/prepare.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "script/library.h"
#include "session/ambience_choice.h"
#include "session/give_voice.h"
#include "session/load_phrases.h"
#include "session/measure_lines.h"
#include "session/own_pronunciations.h"
#include "session/voice_choice.h"
#include "timeline/schedule.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

/// What is read from files before anything is planned.
struct Scripts {
    LoadedRoutine routine;
    Phrasebook phrases;
    ChosenVoice voice;
    Pronunciations pronunciations;
    bool has_own_words = false;  ///< The listener has pronunciations of their own.
    std::optional<ChosenAmbience> ambience;
};

/// A wish of the command line has no place to be told at.
void refuse_unknown_chimes(const ChimeWishes& wishes, const KnownNames& names) {
    for (const ChimeWish& wish : unknown_chimes(wishes, names.chimes)) {
        throw UsageError(
            fmt::format("--chimes: there is no sound \"{}\"; {}", wish.name, suggestion(wish.name, names.chimes)));
    }
}

Scripts load_scripts(const SessionOptions& options, const Workshop& workshop, const KnownNames& names,
                     Diagnostics& faults) {
    auto phrases = load_phrases(phrases_of(workshop.places, options.language), names, faults);
    auto voice = choose_voice(options, workshop.places, workshop.espeak, faults);
    refuse_unknown_chimes(options.chimes, names);
    const Shelf shelf = shelf_of(workshop.places, options.language);
    const auto script = find_script(options.routine, shelf, faults);
    auto routine = script
                       ? load_routine(*script, is_path(options.routine) ? shelf.beside(*script) : shelf, names, faults)
                       : std::nullopt;
    if (!phrases || !voice || !routine) throw_faults(std::move(faults));
    auto ambience = choose_ambience(options, routine->routine.ambience, workshop.places, faults);
    const Pronunciations own = own_pronunciations(workshop.places, options.language, faults);
    auto pronunciations = session_pronunciations(own, *routine, voice->profile, faults);
    throw_if_faulty(faults);
    return {std::move(*routine),       std::move(*phrases), std::move(*voice),
            std::move(pronunciations), !own.empty(),        std::move(ambience)};
}

/// What is said and done in a session, and how.
CueSheet narrate_session(const Scripts& scripts, const SessionOptions& options, const ChimeWishes& chimes,
                         Diagnostics& faults, PlanNotes& notes) {
    const Wishes wishes{options.only, options.skip, options.usual_skip, options.hold, options.lead};
    const Plan plan = plan_session(scripts.routine, wishes, scripts.phrases.breath(), faults, notes);
    throw_if_faulty(faults);
    const VoiceProfile& voice = scripts.voice.profile;
    return narrate(plan, scripts.phrases,
                   {options.guidance, options.pace, voice.sentence_gap, voice.paragraph_gap, chimes});
}

/// How high clips may reach beside what sounds beneath them.
Ceilings settle_ambience(PreparedSession& session, const Scripts& scripts, const SessionOptions& options) {
    if (scripts.ambience) {
        session.ambience_mix = settled(ambience_wishes(options, scripts.routine.routine.ambience),
                                       options.loudness - kAmbienceLoudness, kAmbiencePeak);
    }
    return ceilings_beside(session.ambience_mix, kAmbiencePeak);
}

}  // namespace

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

PreparedSession prepare_session(const SessionOptions& options, const Workshop& workshop) {
    Diagnostics faults;
    PreparedSession session;
    const auto sounds = sound_files(workshop.places);
    const Scripts scripts = load_scripts(options, workshop, {names_of(sounds)}, faults);
    const ChimeWishes chimes = merged(options.chimes, scripts.routine.routine.chimes);
    session.sheet = narrate_session(scripts, options, chimes, faults, session.notes);
    const Ceilings ceilings = settle_ambience(session, scripts, options);
    give_voice(session, scripts.voice, scripts.pronunciations, {options.loudness, ceilings.speech}, options.rate,
               workshop);
    const Decibels chime_volume = chimes.volume.value_or(Decibels()) + (options.loudness - kUsualLoudness);
    session.chimes = std::make_unique<ChimeClips>(session.sheet.chimes, sounds,
                                                  ChimeSettings{options.rate, chime_volume, ceilings.chimes});

    const ClipLengths lengths{measure_lines(session.sheet, *session.speech, workshop), session.chimes->lengths()};
    // Scripts are written for the default voice, as it says words by itself: only there must every word fit.
    const Fit fit = scripts.voice.is_default && !scripts.has_own_words ? Fit::strict : Fit::yield;
    session.timeline = schedule(session.sheet, lengths, options.rate, fit, faults);
    session.timeline.language = options.language;
    session.timeline.voice = scripts.voice.profile.name;
    if (scripts.ambience) {
        session.timeline.ambience = scripts.ambience->name;
        session.chosen_ambience = scripts.ambience;
        session.seed = Seed{options.seed};
    }
    throw_if_faulty(faults);
    faults.settle();
    session.warnings = faults.all();
    return session;
}

void PreparedSession::make_ambience(const std::function<void()>& on_wait) {
    if (chosen_ambience && !ambience)
        ambience = make_sound(*chosen_ambience, {timeline.rate, timeline.length}, seed, on_wait);
}

Mixer voice_of(const PreparedSession& session) {
    return Mixer(session.timeline, *session.speech, *session.chimes, {}, {true, false, false});
}

Mixer mixer_of(const PreparedSession& session, Parts parts) {
    std::optional<Bed> bed;
    if (session.ambience) bed = Bed{session.ambience.get(), *session.ambience_mix};
    return Mixer(session.timeline, *session.speech, *session.chimes, bed, parts);
}

}  // namespace cuewell
