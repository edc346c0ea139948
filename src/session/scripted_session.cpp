#include "session/scripted_session.h"

#include "base/calendar_day.h"
#include "base/errors.h"
#include "base/is_among.h"
#include "base/suggest.h"
#include "session/guidance_choice.h"
#include "session/overview_of.h"
#include "session/own_pronunciations.h"
#include "session/session_language.h"
#include "session/session_routine.h"
#include "session/session_source_file.h"

#include <fmt/format.h>

#include <chrono>
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

/// Scripts are written for the default voice, as it says words by itself, and for holds of the usual length: only there
/// must every word fit.
bool holds_as_written(const SessionOptions& options) { return options.hold.factor == 1.0 && !options.time; }

/// A setting holds for routines that lack the stretch, too, so that a name which is mistyped would do nothing unheard.
void note_unknown_skips(const SessionOptions& options, const Shelf& shelf, ScriptedSession& session) {
    for (const std::string& name : options.usual_skip) {
        if (shelf.find(ScriptKind::stretch, name) || is_among(name, session.listed)) continue;
        std::vector<std::string> known;
        for (const ScriptFile& file : shelf.all(ScriptKind::stretch)) known.push_back(file.name);
        session.notes.push_back(
            fmt::format("skip, in the settings: there is no stretch \"{}\"; {}", name, suggestion(name, known)));
    }
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
    const auto base = find_base(options, source.get(), places, faults);
    // Also where the phrases have faults, so that those of all files are told at once.
    const Phrasebook none;
    const Phrasebook& phrases = words.phrases ? *words.phrases : none;
    const ComposeRoom room{places, names, phrases.breath(), phrases.moves};
    auto routine = base ? read_session_routine(*base, options, room, faults) : std::nullopt;
    if (!words.phrases || !voice || !routine) throw_faults(std::move(faults));
    auto ambience = choose_ambience(options, routine->loaded.routine.ambience, places, faults);

    ScriptedSession session;
    session.pronunciations = session_pronunciations(words.own, routine->loaded, voice->profile, faults);
    throw_if_faulty(faults);
    const bool is_said_as_written = voice->is_default && words.own.empty() && holds_as_written(options);
    // What a file was made from has fitted, or yielded, before.
    session.fit = is_said_as_written && !source ? Fit::strict : Fit::yield;
    session.options = std::move(routine->options);
    session.routine = std::move(routine->loaded);
    session.listed = std::move(routine->listed);
    session.is_from_session_file = source != nullptr;
    session.notes = std::move(routine->notes);
    if (!source) note_unknown_skips(options, base->shelf, session);
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
    session.plan = plan_session(session.routine, wishes_of(options), session.phrases.breath(), faults, session.notes);
    throw_if_faulty(faults);
    const VoiceProfile& voice = session.voice.profile;
    session.delivery = {options.guidance,
                        options.pace,
                        voice.sentence_gap,
                        voice.paragraph_gap,
                        merged(options.chimes, session.routine.routine.chimes),
                        options.told_otherwise};
    session.plan.overview =
        overview_of(session.routine, session.plan, session.phrases, session.delivery, voice.words_per_minute);
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

const Plan& written_plan(const ScriptedSession& session) {
    return session.written_plan ? *session.written_plan : session.plan;
}

Wishes wishes_of(const SessionOptions& options) {
    Wishes wishes{options.only, options.skip, options.usual_skip, options.hold, options.lead};
    wishes.skip_is_loose = options.skip_is_loose;
    return wishes;
}

ScriptedSession read_session(const SessionOptions& options, const Workshop& workshop) {
    Diagnostics faults;
    ScriptedSession session = read_files(options, workshop, faults);
    // What was chosen is kept, so that a file that is made again from its source is the same, whatever the journal has then.
    const auto today = local_day(std::chrono::system_clock::now());
    choose_guidance(session.options, session.routine, workshop.places, today, session.notes);
    session.language = options.language;
    session.seed = Seed{options.seed};
    plan(session, session.options, faults);
    settle_levels(session, options);
    session.warnings = std::move(faults);
    return session;
}

std::unique_ptr<BlockSource> ambience_of(const ScriptedSession& session, const AmbienceShape& shape,
                                         const OnWait& on_wait) {
    return make_sound(session.ambience.value(), shape, session.seed, on_wait);
}

}  // namespace cuewell
