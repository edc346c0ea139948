#include "session/samples.h"

#include "audio/clip_block_source.h"
#include "audio/excerpt.h"
#include "base/errors.h"
#include "base/suggest.h"
#include "cue/cue_writer.h"
#include "session/ambience_choice.h"
#include "session/chime_clips.h"
#include "session/measure_lines.h"
#include "session/own_pronunciations.h"
#include "session/passage.h"
#include "session/session_voice.h"
#include "sink/device_player.h"
#include "sink/file_sink.h"
#include "timeline/schedule.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

constexpr std::size_t kSentences = 3;
constexpr Duration kQuiet = std::chrono::milliseconds(300);

CueSheet sheet_of(const std::vector<std::string>& passage, const ChosenVoice& voice, Scale pace) {
    CueWriter writer({scaled(voice.profile.sentence_gap, pace), scaled(voice.profile.paragraph_gap, pace)});
    writer.silence({SilenceKind::pause, kQuiet}, {});
    for (std::size_t at = 0; at < std::min(kSentences, passage.size()); ++at) writer.say(passage[at], {});
    writer.silence({SilenceKind::pause, kQuiet}, {});
    return std::move(writer).finish(voice.profile.title);
}

[[noreturn]] void throw_unknown(const std::string& name, const Places& places) {
    std::vector<std::string> names = names_of(sound_files(places));
    std::ranges::copy(names_of(ambience_files(places)), std::back_inserter(names));
    throw UsageError(fmt::format("there is no sound \"{}\"; {}", name, suggestion(name, names)));
}

}  // namespace

Sample prepare_voice_sample(const SessionOptions& options, const Workshop& workshop) {
    Diagnostics faults;
    const auto voice = named_voice(options, workshop.places, workshop.espeak, faults);
    throw_if_faulty(faults);
    const VoiceProfile& profile = voice->profile;

    auto owned = std::make_unique<PreparedSession>();
    PreparedSession& session = *owned;
    Pronunciations words = own_pronunciations(workshop.places, profile.language, faults);
    throw_if_faulty(faults);
    words.merge(Pronunciations(profile.pronunciations));
    const auto speaker = std::make_shared<SessionVoice>(
        *voice, std::move(words), LevelTarget{options.loudness, kClipCeiling}, options.rate, workshop);
    const StagedSheet staged =
        speaker->staged(sheet_of(passage_of(profile.language, workshop.places), *voice, options.pace));
    std::shared_ptr<SpokenLines> lines = lines_in(speaker, staged);
    session.sheet = staged.sheet;
    session.speech = lines;
    session.chimes = std::make_shared<ChimeClips>(std::vector<std::string>{}, std::vector<NamedFile>{},
                                                  ChimeSettings{options.rate, {}, {}});
    const ClipLengths lengths{measure_lines(session.sheet, *lines, workshop), {}};
    session.timeline = schedule(session.sheet, lengths, options.rate, Fit::yield, faults);
    session.timeline.language = profile.language;
    session.timeline.voice = profile.name;
    auto sound = std::make_unique<Mixer>(mixer_of(session));
    return {std::move(owned), std::move(sound), faults.all()};
}

Sample prepare_sound_sample(const std::string& name_or_path, const SoundPart& part, const SessionOptions& options,
                            const Places& places, const OnWait& on_wait) {
    const auto chimes = sound_files(places);
    if (find_named(chimes, name_or_path)) {
        if (part.is_asked_for)
            throw UsageError(
                fmt::format("\"{}\" is a chime, and whole; --start and --length are for ambiences", name_or_path));
        ChimeClips clips({name_or_path}, chimes, {options.rate, {}, kClipCeiling});
        return {nullptr, std::make_unique<ClipBlockSource>(*clips.clip(0)), {}};
    }
    if (!is_sound_path(name_or_path) && !find_named(ambience_files(places), name_or_path))
        throw_unknown(name_or_path, places);
    Diagnostics faults;
    const auto ambience = find_ambience(name_or_path, places, faults);
    throw_if_faulty(faults);
    const Frames start = to_frames(part.start, options.rate);
    const Frames length = to_frames(part.length, options.rate);
    auto whole = make_sound(*ambience, {options.rate, start + length}, Seed{options.seed}, on_wait);
    return {nullptr, std::make_unique<Excerpt>(std::move(whole), FramePosition() + start, length), {}};
}

void save_or_play(const Sample& sample, const std::optional<std::filesystem::path>& file,
                  const WriteProgress& progress) {
    if (!file) {
        play_on_device(*sample.sound, [&] { progress(Frames(), sample.sound->length()); });
        return;
    }
    EncodeOptions encoding;
    encoding.format = format_of_ending(*file);
    write_file(*sample.sound, *file, encoding, progress);
}

}  // namespace cuewell
