#include "sink/device_player.h"

#include "base/errors.h"
#include "sink/device_feed.h"
#include "sink/device_hush.h"
#include "sink/device_output.h"
#include "sink/device_sound.h"
#include "sink/portaudio_session.h"

#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::chrono::milliseconds kWait{kWaitMilliseconds};
// Counted in waits and not by a clock, so that a program that was stopped for a while does not give up.
constexpr int kWaitsBetweenBeats = 10;  // 2 s. Idle outputs have been seen to stall for 1.7 s.
constexpr int kWaitsForFirstBeat = 25;  // 5 s: a sound server may have to be started and a headset be connected.
constexpr int kWaitsForEnd = 3;

/// Plays everything and closes the output; runs in a thread of its own, which a frozen sound server may keep for ever.
void play(const std::vector<Clip>& channels, const std::shared_ptr<DevicePulse>& pulse) {
    const PortAudioSession session;
    const DeviceOutput output = default_output(channels.front().rate);
    DeviceFeed feed(sound_for_device(channels, output.format), pulse);
    {
        DeviceStream stream(output, feed);
        stream.wait();
    }
    // A device that goes away gives no error: the sound system merely asks for nothing more.
    if (!feed.is_over() && !pulse->is_stopped)
        throw Failure("the sound output went away; connect it again, or write the sound to a file with --save FILE");
}

/// Waits until all was played, and gives up on a device that asks for nothing: it is left behind, for a call that stops
/// the stream of a frozen sound server never comes back (PortAudio 19.6).
void watch(const std::future<void>& played, const DevicePulse& pulse, const OnInterruption& on_interruption) {
    std::uint64_t beats = 0;
    int waits = 0;
    while (played.wait_for(kWait) != std::future_status::ready) {
        if (on_interruption) on_interruption();
        const std::uint64_t now = pulse.beats;
        waits = now == beats ? waits + 1 : 0;
        beats = now;
        if (waits >= (beats == 0 ? kWaitsForFirstBeat : kWaitsBetweenBeats))
            throw Failure("the sound output stands still; try again, or write the sound to a file with --save FILE");
    }
}

}  // namespace

void play_on_device(BlockSource& source, const OnInterruption& on_interruption) {
    const auto pulse = std::make_shared<DevicePulse>();
    std::packaged_task<void()> task(
        [channels = read_channels(source, on_interruption), pulse] { play(channels, pulse); });
    std::future<void> played = task.get_future();
    const DeviceHush hush;
    std::thread player(std::move(task));
    try {
        watch(played, *pulse, on_interruption);
    } catch (...) {
        pulse->is_stopped = true;
        const bool has_ended = played.wait_for(kWait * kWaitsForEnd) == std::future_status::ready;
        has_ended ? player.join() : player.detach();
        throw;
    }
    player.join();
    played.get();
}

}  // namespace cuewell
