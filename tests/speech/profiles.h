#pragma once

#include "speech/voice_profile.h"

namespace cuewell {

/// A voice for tests: nothing is changed about its level.
inline VoiceProfile plain_voice() {
    VoiceProfile profile;
    profile.name = "plain";
    profile.title = "Plain";
    profile.language = "en";
    profile.voice = "gmw/en-US+f2";
    profile.words_per_minute = 130;
    profile.pitch = 40;
    profile.pitch_range = 30;
    return profile;
}

}  // namespace cuewell
