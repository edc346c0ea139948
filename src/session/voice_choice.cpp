#include "session/voice_choice.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "base/text_file.h"
#include "session/names.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

NamedFile voice_file(const std::string& name_or_path, const Places& places) {
    if (is_path(name_or_path)) {
        const std::filesystem::path path = name_or_path;
        std::error_code problem;
        if (!std::filesystem::exists(path, problem))
            throw UsageError(fmt::format("there is no voice file {}", name_or_path));
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
    return voice.language.substr(0, voice.language.find('-')) == language.substr(0, language.find('-'));
}

/// The default voice, or the first that speaks the language where the default does not.
std::string default_voice(const std::string& language, const Places& places) {
    const auto is_right = [&](const NamedFile& file) {
        Diagnostics unheard;
        const auto profile = read_voice(file, unheard);
        return profile && speaks(*profile, language);
    };
    const auto files = voice_files(places);
    const auto usual = find_named(files, kDefaultVoice);
    if (usual && is_right(*usual)) return kDefaultVoice;
    for (const NamedFile& file : files) {
        if (is_right(file)) return file.name;
    }
    return kDefaultVoice;
}

/// Reads a profile and checks that eSpeak NG has its voice.
std::optional<VoiceProfile> load(const NamedFile& file, const Espeak& espeak, Diagnostics& faults) {
    auto profile = read_voice(file, faults);
    if (!profile) return std::nullopt;
    const auto fault = espeak.find_voice_fault(profile->voice);
    if (!fault) return profile;
    faults.error(profile->voice_place, *fault);
    return std::nullopt;
}

}  // namespace

std::optional<VoiceProfile> load_voice(const std::string& name_or_path, const Places& places, const Espeak& espeak,
                                       Diagnostics& faults) {
    return load(voice_file(name_or_path, places), espeak, faults);
}

std::optional<ChosenVoice> choose_voice(const SessionOptions& options, const Places& places, const Espeak& espeak,
                                        Diagnostics& faults) {
    const std::string usual = default_voice(options.language, places);
    const NamedFile file = voice_file(options.voice.value_or(usual), places);
    auto profile = load(file, espeak, faults);
    if (!profile) return std::nullopt;
    if (!speaks(*profile, options.language)) {
        faults.warning({}, fmt::format("the voice \"{}\" speaks \"{}\", the scripts are in \"{}\"", profile->name,
                                       profile->language, options.language));
    }
    const bool is_changed = options.words_per_minute || options.pitch;
    const bool is_default = file.name == usual && file.is_bundled && !is_changed;
    profile->words_per_minute = options.words_per_minute.value_or(profile->words_per_minute);
    profile->pitch = options.pitch.value_or(profile->pitch);
    return ChosenVoice{std::move(*profile), is_default};
}

}  // namespace cuewell
