#include "sink/device_sound.h"

#include "audio/resample.h"
#include "sink/pcm.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace cuewell {
namespace {

constexpr std::chrono::milliseconds kQuiet{500};

std::size_t size_of(Frames length) { return static_cast<std::size_t>(length.count()); }

/// What the device's channel numbered `channel` plays of a frame.
float heard(const std::vector<Clip>& channels, std::size_t channel, std::size_t devices, std::size_t frame) {
    if (channels.size() == 1) return channels.front().samples[frame];
    if (devices > 1) return channel < channels.size() ? channels[channel].samples[frame] : 0.0F;
    float sum = 0.0F;
    for (const Clip& each : channels) sum += each.samples[frame];
    return sum / static_cast<float>(channels.size());
}

}  // namespace

std::vector<Clip> read_channels(BlockSource& source, const OnWait& on_wait) {
    const BlockFormat format = source.format();
    const auto count = static_cast<std::size_t>(format.channels);
    const std::size_t length = size_of(source.length());
    std::vector<Clip> channels(count, Clip{format.rate, std::vector<float>(length)});
    std::vector<float> block;
    const auto second = static_cast<std::size_t>(format.rate.hz);
    for (std::size_t at = 0; at < length; at += second) {
        if (on_wait) on_wait();
        block.assign(std::min(second, length - at) * count, 0.0F);
        source.read(FramePosition(static_cast<std::int64_t>(at)), block);
        for (std::size_t i = 0; i < block.size(); ++i) channels[i % count].samples[at + i / count] = block[i];
    }
    return channels;
}

DeviceSound sound_for_device(const std::vector<Clip>& channels, BlockFormat format) {
    std::vector<Clip> fitting;
    for (const Clip& channel : channels) fitting.push_back(resample(channel, format.rate));
    const auto count = static_cast<std::size_t>(format.channels);
    const std::size_t quiet = size_of(to_frames(kQuiet, format.rate));
    const std::size_t length = fitting.front().samples.size();
    DeviceSound sound{format, std::vector<std::int16_t>((length + 2 * quiet) * count)};
    for (std::size_t frame = 0; frame < length; ++frame) {
        for (std::size_t channel = 0; channel < count; ++channel)
            sound.samples[(quiet + frame) * count + channel] = to_sample16(heard(fitting, channel, count, frame));
    }
    return sound;
}

}  // namespace cuewell
