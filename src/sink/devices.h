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
/// Why:    asked in a process of its own, which prints nothing: an empty ALSA configuration ends it, and a frozen sound
///         server never answers (PortAudio 19.6).
/// Errors: Failure with PortAudio's reason, or where that process does not answer.
/// Needs:  as guarded_fork. About 50 ms.
[[nodiscard]] std::vector<OutputDevice> list_output_devices();

}  // namespace cuewell
