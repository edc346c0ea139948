#include "session/voice_gain.h"

#include "session/passage.h"
#include "session/voice_gain_cache.h"
#include "session/voice_gain_key.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {
namespace {

bool is_usual(const LevelTarget& target) {
    const LevelTarget usual;
    return target.loudness == usual.loudness && target.ceiling == usual.ceiling;
}

}  // namespace

Decibels voice_gain(const ChosenVoice& voice, const Synthesizer& synthesizer, const LevelTarget& target,
                    const Workshop& workshop) {
    const VoiceProfile& profile = voice.profile;
    if (profile.gain && !voice.is_changed && is_usual(target)) return *profile.gain;
    const Places& places = workshop.places;
    const std::vector<std::string> passage = passage_of(profile.language, places);
    const VoiceGainCache cache(places.cache.empty() ? std::filesystem::path() : places.cache / "voice-levels");
    const std::string key = voice_gain_key(voice, target, passage, workshop.espeak.version());
    if (const auto kept = cache.find(key)) return *kept;
    const Decibels gain = measure_gain(synthesizer, profile, passage, target, workshop.threads);
    cache.keep(key, gain);
    return gain;
}

}  // namespace cuewell
