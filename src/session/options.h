#pragma once

#include "base/side.h"
#include "base/time.h"
#include "cue/narrate.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What someone asks of a session: the session options of the command line.
struct SessionOptions {
    std::string routine = "back-care";
    std::string language = "en";
    std::optional<std::string> voice;  ///< Name or path of a profile.
    std::optional<int> words_per_minute;
    std::optional<int> pitch;
    Scale pace;
    Scale hold;
    Guidance guidance = Guidance::full;
    std::vector<std::string> only;
    std::vector<std::string> skip;
    std::vector<std::string> usual_skip;  ///< Left out of any session that has them, from the user's settings.
    Side lead = Side::right;
    SampleRate rate;
    bool has_volume = false;  ///< A playback volume was asked for, which a file does not have.
};

}  // namespace cuewell
