#include "sink/device_player.h"

#include "base/errors.h"
#include "sink/device_sound.h"
#include "sink/process_output.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <span>
#include <vector>

namespace cuewell {
namespace {

constexpr const char* kAdvice = "--save FILE writes the sound to a file instead";
constexpr int kTickMilliseconds = 20;

/// Lets some time go by, and throws where the output does not ask for sound any more, or the listener for none.
OutputState next_state(SoundOutput& output, const OnWait& on_wait) {
    if (on_wait) on_wait();
    const OutputState state = output.state();
    switch (state) {
        case OutputState::refused: throw Failure(output.reason());
        case OutputState::lost:
            throw Failure(
                "the sound output went away; connect it again, or write the sound to a file with --save FILE");
        case OutputState::frozen:
            throw Failure("the sound output stands still; try again, or write the sound to a file with --save FILE");
        default: break;
    }
    ::poll(nullptr, 0, kTickMilliseconds);
    return state;
}

void feed(SoundOutput& output, std::span<const std::int16_t> samples, const OnWait& on_wait) {
    FrameRing& ring = output.ring();
    const auto channels = static_cast<std::size_t>(ring.channels());
    ring.expect_frames(true);
    while (!samples.empty()) {
        const auto now = samples.first(std::min(samples.size(), ring.room() * channels));
        ring.write(now);
        samples = samples.subspan(now.size());
        static_cast<void>(next_state(output, on_wait));
    }
    ring.expect_frames(false);
    // The half second of silence at the end is longer than what the device keeps: it may be cut off.
    while (ring.read() != ring.written()) static_cast<void>(next_state(output, on_wait));
}

}  // namespace

void play_on_device(BlockSource& source, const OnWait& on_wait) {
    const std::vector<Clip> channels = read_channels(source, on_wait);
    ProcessOutput output(kAdvice);
    output.open({std::nullopt, channels.front().rate});
    while (next_state(output, on_wait) == OutputState::opening) {
    }
    feed(output, sound_for_device(channels, output.facts().format).samples, on_wait);
}

}  // namespace cuewell
