#include "session/voice_choice.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/language.h"
#include "base/suggest.h"
#include "base/text_file.h"
#include "session/names.h"
#include "session/own_pronunciations.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace cuewell {
namespace {

NamedFile voice_file(const std::string& name_or_path, const Places& places) {
    if (is_path(name_or_path)) {
        const std::filesystem::path path = name_or_path;
        if (is_missing(path)) throw UsageError(fmt::format("there is no voice file {}", name_or_path));
        return {path.stem().string(), path, name_or_path, path.filename().string(), false};
    }
    const auto files = voice_files(places);
    const auto found = find_named(files, name_or_path);
    if (found) return *found;
    throw UsageError(
        fmt::format("there is no voice \"{}\"; {}", name_or_path, suggestion(name_or_path, names_of(files))));
}

std::optional<VoiceProfile> read_voice(const NamedFile& file, Diagnostics& faults) {
    const SourceTextPtr source = read_text_file(file.path, file.shown, file.label, faults);
    return source ? parse_voice(source, file.name, faults) : std::nullopt;
}

/// Whether a voice speaks a language: "en-GB" speaks "en".
bool speaks(const VoiceProfile& voice, const std::string& language) {
    return main_language(voice.language) == main_language(language);
}

/// The default voice, or the first that speaks the language where the default does not. A voice of the user's that runs a
/// program is taken when it is named, not by chance.
std::string default_voice(const std::string& language, const Places& places) {
    const auto is_right = [&](const NamedFile& file) {
        Diagnostics unheard;
        const auto profile = read_voice(file, unheard);
        return profile && !profile->command && speaks(*profile, language);
    };
    const auto files = voice_files(places);
    const auto usual = find_named(files, kDefaultVoice);
    if (usual && is_right(*usual)) return kDefaultVoice;
    for (const bool bundled : {true, false}) {
        for (const NamedFile& file : files) {
            if (file.is_bundled == bundled && is_right(file)) return file.name;
        }
    }
    return kDefaultVoice;
}

/// Reads a profile and checks that eSpeak NG has its voice.
std::optional<VoiceProfile> load(const NamedFile& file, const Places& places, const Espeak& espeak,
                                 Diagnostics& faults) {
    auto profile = read_voice(file, faults);
    if (!profile) return std::nullopt;
    if (profile->command) return profile;
    // What the profile says of a word goes before what is known of the engine.
    profile->pronunciations.merge(language_pronunciations(places, profile->language, faults));
    const auto fault = espeak.find_voice_fault(profile->voice);
    if (!fault) return profile;
    faults.error(profile->voice_place, *fault);
    return std::nullopt;
}

/// A profile with a program in it is obeyed only where the user put it or named it: it must not be enough that someone
/// sends a file, be it a profile or a session.
void refuse_strange_program(const NamedFile& file, const SessionOptions& options) {
    const bool is_named_by_path = is_path(options.voice.value_or(""));
    if (file.is_bundled || (is_named_by_path && options.voice_origin != Origin::command_line)) {
        throw UsageError(
            fmt::format("the voice {} runs a program, which is only done for a file in your own folder of "
                        "voices, or one that --voice names by its path",
                        file.shown));
    }
    if (options.voice_origin == Origin::session_file) {
        throw UsageError(
            fmt::format("the session was made with the voice \"{0}\", which runs a program here; add "
                        "--voice {0} if it may",
                        file.name));
    }
}

void tell_what_a_program_cannot(const VoiceProfile& voice, const SessionOptions& options, Diagnostics& faults) {
    if (options.pitch)
        faults.warning({}, fmt::format("the program of the voice \"{}\" cannot be told a pitch", voice.name));
    if (options.words_per_minute && !voice.command->has_pace()) {
        faults.warning({}, fmt::format("the program of the voice \"{}\" cannot be told a rate: none of its arguments "
                                       "holds {{stretch}}",
                                       voice.name));
    }
}

/// The profile of a file, with the rate and pitch of the options in it.
std::optional<ChosenVoice> chosen(const NamedFile& file, const SessionOptions& options, const Places& places,
                                  const Espeak& espeak, Diagnostics& faults) {
    auto profile = load(file, places, espeak, faults);
    if (!profile) return std::nullopt;
    std::optional<int> own_words_per_minute;
    std::optional<int> rate = options.words_per_minute;
    std::optional<int> pitch = options.pitch;
    if (profile->command) {
        refuse_strange_program(file, options);
        tell_what_a_program_cannot(*profile, options, faults);
        own_words_per_minute = profile->command->own_words_per_minute;
        if (!profile->command->has_pace()) rate.reset();
        pitch.reset();
    }
    ChosenVoice voice;
    voice.own_words_per_minute = own_words_per_minute.value_or(profile->words_per_minute);
    voice.is_changed = rate.has_value() || pitch.has_value();
    profile->words_per_minute = rate.value_or(profile->words_per_minute);
    profile->pitch = pitch.value_or(profile->pitch);
    voice.profile = std::move(*profile);
    return voice;
}

}  // namespace

std::optional<VoiceProfile> load_voice(const std::string& name_or_path, const Places& places, const Espeak& espeak,
                                       Diagnostics& faults) {
    return load(voice_file(name_or_path, places), places, espeak, faults);
}

std::optional<ChosenVoice> named_voice(const SessionOptions& options, const Places& places, const Espeak& espeak,
                                       Diagnostics& faults) {
    return chosen(voice_file(options.voice.value(), places), options, places, espeak, faults);
}

std::optional<ChosenVoice> choose_voice(const SessionOptions& options, const Places& places, const Espeak& espeak,
                                        Diagnostics& faults) {
    const std::string usual = default_voice(options.language, places);
    const NamedFile file = voice_file(options.voice.value_or(usual), places);
    auto voice = chosen(file, options, places, espeak, faults);
    if (!voice) return std::nullopt;
    if (!speaks(voice->profile, options.language)) {
        faults.warning({}, fmt::format("the voice \"{}\" speaks \"{}\", the scripts are in \"{}\"", voice->profile.name,
                                       voice->profile.language, options.language));
    }
    voice->is_default = file.name == usual && file.is_bundled && !voice->is_changed;
    return voice;
}

}  // namespace cuewell
