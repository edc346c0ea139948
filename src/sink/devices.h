#pragma once

#include "base/time.h"

#include <string>
#include <vector>

namespace cuewell {

/// A device that can play.
struct OutputDevice {
    int index = 0;  ///< PortAudio's number for it; holds until devices come or go.
    std::string name;
    std::string host_api;  ///< The sound system that it is reached through, such as ALSA.
    int channels = 0;      ///< The most it takes.
    SampleRate rate;       ///< The one it prefers.
    bool is_default = false;
};

/// Every device that can play, in PortAudio's order; none on a machine without a sound card.
///
/// Writes nothing to standard error.
/// Errors: Failure with PortAudio's reason.
/// Thread: as PortAudioSession; about 40 ms.
[[nodiscard]] std::vector<OutputDevice> list_output_devices();

}  // namespace cuewell
