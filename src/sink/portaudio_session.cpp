#include "sink/portaudio_session.h"

#include "base/errors.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <portaudio.h>

#include <cmath>
#include <cstdlib>

namespace cuewell {
namespace {

using AlsaMessage = void (*)(const char* file, int line, const char* function, int error, const char* format, ...);
using JackMessage = void (*)(const char* message);

void drop_alsa_message(const char*, int, const char*, int, const char*, ...) {}
void drop_jack_message(const char*) {}

/// A function of a library that PortAudio may have brought along. Asked for by name: whether ALSA and JACK are there is
/// decided where PortAudio was built, and Cuewell needs neither.
template <class Function>
Function loaded_function(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, name));
}

void silence_alsa() {
    using SetHandler = int (*)(AlsaMessage);
    if (const auto set = loaded_function<SetHandler>("snd_lib_error_set_handler")) set(drop_alsa_message);
}

void silence_jack() {
    using SetHandler = void (*)(JackMessage);
    for (const char* const name : {"jack_set_error_function", "jack_set_info_function"}) {
        if (const auto set = loaded_function<SetHandler>(name)) set(drop_jack_message);
    }
    // A question for devices must not start a sound server, but one who wants that can say so.
    ::setenv("JACK_NO_START_SERVER", "1", 0);
}

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

PortAudioSession::PortAudioSession() {
    silence_alsa();
    silence_jack();
    const PaError result = Pa_Initialize();
    if (result != paNoError) throw Failure(fmt::format("cannot use sound devices: {}", Pa_GetErrorText(result)));
}

PortAudioSession::~PortAudioSession() { Pa_Terminate(); }

std::vector<OutputDevice> PortAudioSession::outputs() const {
    std::vector<OutputDevice> devices;
    for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index) {
        const PaDeviceInfo* const info = Pa_GetDeviceInfo(index);
        if (info != nullptr && info->maxOutputChannels > 0) devices.push_back(describe(index, *info));
    }
    return devices;
}

}  // namespace cuewell
