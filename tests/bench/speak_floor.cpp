// speak_floor PROFILE LINES: has libespeak-ng speak every line of the file LINES in the voice of a profile, and nothing
// else: one process, a call a line, the samples counted and dropped. Prints the voice as eSpeak NG takes it: its name,
// rate, pitch and range.

#include "base/errors.h"
#include "base/text_file.h"
#include "speech/espeak_text.h"
#include "speech/rate.h"
#include "speech/voice_profile.h"

#include <espeak-ng/speak_lib.h>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>

namespace cuewell::bench {
namespace {

long samples_spoken = 0;

int count_samples(short* samples, int count, espeak_EVENT* /*events*/) {
    if (samples != nullptr) samples_spoken += count;
    return 0;
}

SourceTextPtr text_of(const char* file) {
    Diagnostics faults;
    SourceTextPtr text = read_text_file(file, file, file, faults);
    if (!text) throw Failure(fmt::format("\"{}\" is no text", file));
    return text;
}

VoiceProfile profile_of(const char* file) {
    Diagnostics faults;
    auto profile = parse_voice(text_of(file), "floor", faults);
    if (!profile) throw Failure(fmt::format("\"{}\" is no voice", file));
    return std::move(*profile);
}

void start_espeak(const VoiceProfile& profile) {
    if (espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT) <= 0)
        throw Failure("eSpeak NG does not start");
    espeak_SetSynthCallback(count_samples);
    if (espeak_SetVoiceByName(profile.voice.c_str()) != EE_OK) throw Failure("eSpeak NG has no such voice");
    espeak_SetParameter(espeakRATE, espeak_rate_for(profile.words_per_minute), 0);
    espeak_SetParameter(espeakPITCH, profile.pitch, 0);
    espeak_SetParameter(espeakRANGE, profile.pitch_range, 0);
}

void speak(std::string_view line) {
    const EspeakText said = espeak_text(line);
    const unsigned flags = espeakCHARS_UTF8 | (said.has_phonemes ? espeakPHONEMES : 0U);
    if (espeak_Synth(said.text.c_str(), said.text.size() + 1, 0, POS_CHARACTER, 0, flags, nullptr, nullptr) != EE_OK)
        throw Failure("eSpeak NG does not speak");
}

void run(const char* profile_file, const char* lines_file) {
    const VoiceProfile profile = profile_of(profile_file);
    const SourceTextPtr lines = text_of(lines_file);
    start_espeak(profile);
    for (std::size_t number = 1; number <= lines->line_count(); ++number) {
        if (!lines->line(number).empty()) speak(lines->line(number));
    }
    if (samples_spoken == 0) throw Failure("nothing was spoken");
    fmt::print("{} {} {} {}\n", profile.voice, espeak_rate_for(profile.words_per_minute), profile.pitch,
               profile.pitch_range);
}

}  // namespace
}  // namespace cuewell::bench

int main(int argc, char** argv) {
    try {
        if (argc != 3) throw cuewell::Failure("usage: speak_floor PROFILE LINES");
        cuewell::bench::run(argv[1], argv[2]);
    } catch (const std::exception& failure) {
        fmt::print(stderr, "speak_floor: {}\n", failure.what());
        return 1;
    }
}
