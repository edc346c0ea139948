#include "fuzz.h"
#include "speech/voice_profile.h"

namespace cuewell::fuzz {

/// A voice profile.
void try_input(std::string_view input) {
    const SourceTextPtr source = readable_text(input);
    if (!source) return;
    Diagnostics faults;
    const auto voice = parse_voice(source, "input", faults);
    expect_sound(faults, source);
    expect(voice.has_value() == !faults.has_errors(), "there is a voice, or there are faults");
    if (!voice) return;
    expect(!voice->voice.starts_with('/') && voice->voice.find("..") == std::string::npos, "a voice is no path");
    for (const auto& [word, said] : voice->pronunciations) {
        expect_shown(word);
        expect(!said.is_phonemes || are_phonemes(said.text), "phonemes are nothing else");
    }
}

}  // namespace cuewell::fuzz
