#include "sink/devices.h"

#include "sink/portaudio_session.h"

#include <portaudio.h>

#include <cmath>

namespace cuewell {
namespace {

std::string name_of_host_api(PaHostApiIndex index) {
    const PaHostApiInfo* const info = Pa_GetHostApiInfo(index);
    return info == nullptr ? std::string() : std::string(info->name);
}

OutputDevice describe(PaDeviceIndex index, const PaDeviceInfo& info) {
    const auto rate = static_cast<std::int32_t>(std::lround(info.defaultSampleRate));
    return {index,
            info.name,
            name_of_host_api(info.hostApi),
            info.maxOutputChannels,
            SampleRate{rate},
            index == Pa_GetDefaultOutputDevice()};
}

}  // namespace

std::vector<OutputDevice> list_output_devices() {
    const PortAudioSession session;
    std::vector<OutputDevice> devices;
    for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index) {
        const PaDeviceInfo* const info = Pa_GetDeviceInfo(index);
        if (info != nullptr && info->maxOutputChannels > 0) devices.push_back(describe(index, *info));
    }
    return devices;
}

}  // namespace cuewell
