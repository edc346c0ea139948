#include "sink/device_output.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <portaudio.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace cuewell {
namespace {

constexpr std::int32_t kMostChannels = 2;

const PaDeviceInfo& info_of(PaDeviceIndex index) {
    const PaDeviceInfo* const info = index == paNoDevice ? nullptr : Pa_GetDeviceInfo(index);
    if (info == nullptr || info->maxOutputChannels < 1)
        throw Failure("there is no sound output to play on; --save FILE writes the sound to a file instead");
    return *info;
}

PaStreamParameters parameters_of(PaDeviceIndex index, const PaDeviceInfo& info, std::int32_t channels) {
    // The longer latency: nobody waits for an answer here, and a busy machine must not tear the sound.
    return {index, channels, paInt16, info.defaultHighOutputLatency, nullptr};
}

/// The sound system says more than PortAudio where it is the one that refuses.
std::string reason_of(PaError error) {
    const PaHostErrorInfo* const host = error == paUnanticipatedHostError ? Pa_GetLastHostErrorInfo() : nullptr;
    const bool is_told = host != nullptr && host->errorText != nullptr && *host->errorText != '\0';
    return is_told ? host->errorText : Pa_GetErrorText(error);
}

void require_open(PaError error) {
    if (error == paNoError) return;
    throw Failure(fmt::format("the sound output cannot be opened: {}; --save FILE writes the sound to a file instead",
                              reason_of(error)));
}

int feed_device(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo*, PaStreamCallbackFlags,
                void* data) {
    auto& feed = *static_cast<DeviceFeed*>(data);
    const std::size_t samples = frames * static_cast<std::size_t>(feed.format().channels);
    if (feed.fill({static_cast<std::int16_t*>(output), samples})) return paContinue;
    return feed.is_over() ? paComplete : paAbort;
}

}  // namespace

DeviceOutput default_output(SampleRate wished) {
    const PaDeviceIndex index = Pa_GetDefaultOutputDevice();
    const PaDeviceInfo& info = info_of(index);
    const std::int32_t channels = std::min(info.maxOutputChannels, kMostChannels);
    const PaStreamParameters parameters = parameters_of(index, info, channels);
    const bool is_taken = Pa_IsFormatSupported(nullptr, &parameters, wished.hz) == paFormatIsSupported;
    const SampleRate own{static_cast<std::int32_t>(std::lround(info.defaultSampleRate))};
    return {index, {is_taken ? wished : own, channels}};
}

DeviceStream::DeviceStream(const DeviceOutput& output, DeviceFeed& feed) {
    const PaStreamParameters parameters = parameters_of(output.index, info_of(output.index), output.format.channels);
    require_open(Pa_OpenStream(&stream_, nullptr, &parameters, output.format.rate.hz, paFramesPerBufferUnspecified,
                               paDitherOff, feed_device, &feed));
    const PaError started = Pa_StartStream(stream_);
    if (started == paNoError) return;
    Pa_CloseStream(stream_);
    require_open(started);
}

DeviceStream::~DeviceStream() { Pa_CloseStream(stream_); }

void DeviceStream::wait() {
    constexpr long kMilliseconds = 20;
    while (Pa_IsStreamActive(stream_) == 1) Pa_Sleep(kMilliseconds);
}

}  // namespace cuewell
