#include "espeak_phonemes.h"

#include "speech/child_process.h"
#include "speech/espeak_engine.h"

#include <espeak-ng/speak_lib.h>
#include <sstream>
#include <stdexcept>

namespace cuewell {
namespace {

constexpr ChildLimits kLimits{std::chrono::seconds(20), std::size_t{1} << 30U, std::size_t{1} << 22U};

int drop_samples(short* /*samples*/, int /*count*/, espeak_EVENT* /*events*/) { return 0; }

std::string phonemes_of(const std::string& text) {
    std::string result;
    for (const void* rest = text.c_str(); rest != nullptr;) {
        const char* clause = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, 0);
        if (clause == nullptr) break;
        result += (result.empty() || *clause == '\0' ? "" : " ") + std::string(clause);
    }
    return result;
}

int write_phonemes(const std::string& voice, const std::vector<std::string>& texts, int output) {
    if (!start_engine() || espeak_SetVoiceByName(voice.c_str()) != EE_OK) return 1;
    // Only espeak_Synth takes the flag for phonemes in a text; it then stays (1.51).
    espeak_SetSynthCallback(drop_samples);
    const std::string first = "a";
    if (espeak_Synth(first.c_str(), first.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakPHONEMES, nullptr,
                     nullptr) != EE_OK) {
        return 1;
    }
    std::string lines;
    for (const std::string& text : texts) lines += phonemes_of(text) + '\n';
    return write_all(output, lines.data(), lines.size()) ? 0 : 1;
}

}  // namespace

std::string espeak_version() {
    const char* data = nullptr;
    const std::string version = espeak_Info(&data);
    return version.substr(0, version.find(' '));
}

std::vector<std::string> espeak_phonemes(const std::string& voice, const std::vector<std::string>& texts) {
    const ChildResult result = run_in_child([&](int output) { return write_phonemes(voice, texts, output); }, kLimits);
    if (result.ending != ChildEnding::exited || result.code != 0)
        throw std::runtime_error("eSpeak NG gave no phonemes");
    std::vector<std::string> phonemes;
    std::istringstream lines(result.output);
    for (std::string line; std::getline(lines, line);) phonemes.push_back(line);
    if (phonemes.size() != texts.size()) throw std::runtime_error("eSpeak NG gave too few phonemes");
    return phonemes;
}

}  // namespace cuewell
