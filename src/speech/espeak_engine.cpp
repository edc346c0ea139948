#include "speech/espeak_engine.h"

#include "speech/child_process.h"
#include "speech/espeak_text.h"

#include <espeak-ng/speak_lib.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string_view>

namespace cuewell {
namespace {

constexpr std::string_view kVariantFolder = "!v/";
/// MBROLA voices start a program of that name, and Cuewell runs none but the one that a voice of the user's own names.
constexpr std::string_view kMbrolaFolder = "mb/";

/// Gathers samples and writes them in parts of a pipe's size. eSpeak hands over a twentieth of a second at a time, and to
/// wake the reader for each takes longer than to speak; to have eSpeak itself hand over more changes the samples (1.51).
class SampleWriter {
public:
    void write_to(int output) { output_ = output; }

    void add(std::span<const short> samples) {
        for (const short sample : samples) {
            if (count_ == gathered_.size()) flush();
            gathered_[count_++] = sample;
        }
    }

    void flush() {
        is_unheard_ = is_unheard_ || !write_all(output_, gathered_.data(), count_ * sizeof(short));
        count_ = 0;
    }

    /// Whether nobody reads what is written.
    [[nodiscard]] bool is_unheard() const { return is_unheard_; }

private:
    std::array<short, 32'768> gathered_{};
    std::size_t count_ = 0;
    int output_ = -1;
    bool is_unheard_ = false;
};

/// eSpeak's callback has no way to carry a value of ours, and a process speaks but once.
SampleWriter sample_writer;

int take_samples(short* samples, int count, espeak_EVENT* /*events*/) {
    if (samples != nullptr && count > 0) sample_writer.add({samples, static_cast<std::size_t>(count)});
    return sample_writer.is_unheard() ? 1 : 0;
}

std::vector<std::string> identifiers(espeak_VOICE* wanted) {
    std::vector<std::string> found;
    for (const espeak_VOICE** voice = espeak_ListVoices(wanted); voice != nullptr && *voice != nullptr; ++voice) {
        if ((*voice)->identifier != nullptr) found.emplace_back((*voice)->identifier);
    }
    return found;
}

std::vector<std::string> list_voices() {
    std::vector<std::string> voices = identifiers(nullptr);
    std::erase_if(
        voices, [](const std::string& id) { return id.starts_with(kVariantFolder) || id.starts_with(kMbrolaFolder); });
    std::ranges::sort(voices);
    return voices;
}

std::vector<std::string> list_variants() {
    espeak_VOICE wanted{};
    wanted.languages = "variant";
    std::vector<std::string> variants;
    for (const std::string& identifier : identifiers(&wanted)) {
        if (identifier.starts_with(kVariantFolder)) variants.push_back(identifier.substr(kVariantFolder.size()));
    }
    std::ranges::sort(variants);
    return variants;
}

/// An unknown variant is silently the plain voice, an unknown voice silently the one before (1.51): look what it took.
bool set_voice(const std::string& voice) {
    if (espeak_SetVoiceByName(voice.c_str()) != EE_OK) return false;
    const espeak_VOICE* current = espeak_GetCurrentVoice();
    return current != nullptr && current->identifier != nullptr && voice == current->identifier;
}

bool set_parameter(espeak_PARAMETER parameter, int value) {
    return espeak_SetParameter(parameter, value, 0) == EE_OK && espeak_GetParameter(parameter, 1) == value;
}

/// Keeps eSpeak NG from what it does unasked when it starts (1.51): it calls on the PulseAudio server, though nothing
/// is to be played, makes that server's folders in the user's home, and takes a folder of data found there before its
/// own.
void keep_from_the_users_home() {
    constexpr const char* kNowhere = "/nonexistent";
    for (const char* folder :
         {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH"}) {
        ::setenv(folder, kNowhere, 1);
    }
    // A path, not a name: a name would be looked up on the network.
    ::setenv("PULSE_SERVER", "unix:/nonexistent", 1);
}

}  // namespace

std::optional<EngineFacts> start_engine() {
    keep_from_the_users_home();
    const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate <= 0) return std::nullopt;
    espeak_SetSynthCallback(take_samples);
    return EngineFacts{espeak_Info(nullptr), SampleRate{rate}, list_voices(), list_variants()};
}

std::filesystem::path engine_data() {
    const char* data = nullptr;
    espeak_Info(&data);
    return data;
}

EngineOutcome speak_in_engine(const EngineRequest& request, int output) {
    sample_writer.write_to(output);
    if (!set_voice(request.voice)) return EngineOutcome::voice_missing;
    const bool accepted = set_parameter(espeakRATE, request.rate) && set_parameter(espeakPITCH, request.pitch) &&
                          set_parameter(espeakRANGE, request.pitch_range);
    if (!accepted) return EngineOutcome::refused;
    const auto [text, has_phonemes] = espeak_text(request.text);
    // Never espeakSSML, which opens files and runs a shell (1.51); no espeakENDPAUSE, which would add half a second.
    const unsigned flags = espeakCHARS_UTF8 | (has_phonemes ? espeakPHONEMES : 0U);
    if (espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, flags, nullptr, nullptr) != EE_OK) {
        return EngineOutcome::refused;
    }
    sample_writer.flush();
    return sample_writer.is_unheard() ? EngineOutcome::unheard : EngineOutcome::spoken;
}

}  // namespace cuewell
