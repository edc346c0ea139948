#pragma once

#include "audio/block_source.h"
#include "sink/device_feed.h"

namespace cuewell {

/// The default output: which number it has, and how it takes a sound.
struct DeviceOutput {
    int index = 0;  ///< PortAudio's number for it.
    BlockFormat format;
};

/// The default output for a sound at `wished`: at that rate where it takes it, else at its own; one channel or two.
///
/// Needs:  a PortAudioSession.
/// Errors: Failure where there is no output.
[[nodiscard]] DeviceOutput default_output(SampleRate wished);

/// A stream on an output, fed by the callback of the sound system from the beginning of its life to its end.
///
/// Needs:  a PortAudioSession, and a feed that outlives it, in the format of the output.
/// Thread: one; with a sound server that stands still, each call may never come back.
class DeviceStream {
public:
    /// Errors: Failure with PortAudio's reason.
    DeviceStream(const DeviceOutput& output, DeviceFeed& feed);
    ~DeviceStream();
    DeviceStream(const DeviceStream&) = delete;
    DeviceStream& operator=(const DeviceStream&) = delete;

    /// Returns when everything was heard, or nothing more is asked for.
    void wait();

private:
    void* stream_ = nullptr;
};

}  // namespace cuewell
