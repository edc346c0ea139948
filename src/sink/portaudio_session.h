#pragma once

#include "sink/devices.h"

#include <vector>

namespace cuewell {

/// PortAudio, begun and ended: it knows devices and can open streams while one of these lives.
///
/// Makes the sound systems below it silent: without a sound card ALSA and JACK write a hundred lines to standard error.
/// Sees only devices that are there when the first one begins.
/// Errors: Failure with PortAudio's reason.
/// Thread: one at a time; the first one before other threads read the environment (it sets JACK_NO_START_SERVER).
class PortAudioSession {
public:
    PortAudioSession();
    ~PortAudioSession();
    PortAudioSession(const PortAudioSession&) = delete;
    PortAudioSession& operator=(const PortAudioSession&) = delete;

    /// Every device that can play, in PortAudio's order.
    [[nodiscard]] std::vector<OutputDevice> outputs() const;
};

}  // namespace cuewell
