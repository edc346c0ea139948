#include "sink/output_player.h"

#include "base/errors.h"
#include "sink/device_choice.h"
#include "sink/device_pace.h"
#include "sink/portaudio_session.h"

#include <fmt/format.h>
#include <portaudio.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cuewell {
namespace {

constexpr std::int32_t kMostChannels = 2;
/// Long enough for a busy machine not to tear the sound (PulseAudio through ALSA's plug-in), short enough for a key to be
/// felt at once.
constexpr PaTime kSecondsAhead = 0.045;

/// The sound system says more than PortAudio where it is the one that refuses.
std::string reason_of(PaError error) {
    const PaHostErrorInfo* const host = error == paUnanticipatedHostError ? Pa_GetLastHostErrorInfo() : nullptr;
    const bool is_told = host != nullptr && host->errorText != nullptr && *host->errorText != '\0';
    return is_told ? host->errorText : Pa_GetErrorText(error);
}

void require_open(PaError error) {
    if (error != paNoError) throw Failure(fmt::format("the sound output cannot be opened: {}", reason_of(error)));
}

/// What the callback works with.
struct Feed {
    FrameRing& ring;
    DevicePace pace;
};

int feed_device(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo*,
                PaStreamCallbackFlags flags, void* data) {
    Feed& feed = *static_cast<Feed*>(data);
    feed.pace.keep(feed.ring, frames);
    fill_block(feed.ring, output, frames, (flags & paOutputUnderflow) != 0);
    return paContinue;
}

/// The wished rate where the device takes it, else the one that it prefers.
SampleRate rate_for(const PaStreamParameters& parameters, const OutputDevice& device, SampleRate wished) {
    return Pa_IsFormatSupported(nullptr, &parameters, wished.hz) == paFormatIsSupported ? wished : device.rate;
}

OutputReport report_of(PaStream* stream, const OutputDevice& device, std::int32_t channels, SampleRate rate) {
    OutputReport report{OutputReport::Kind::opened, 0, rate.hz, channels, 0, PacketText(device.name)};
    if (const PaStreamInfo* const info = Pa_GetStreamInfo(stream))
        report.latency = std::llround(info->outputLatency * info->sampleRate);
    return report;
}

/// Never closes the stream: with a frozen server that never comes back, and the process ends with it anyway.
void play(const PortAudioSession& session, const OutputOrder& order, FrameRing& ring, int reports) {
    const std::vector<OutputDevice> devices = session.outputs();
    const std::optional<std::string> wished = order.has_device ? std::optional(order.device.text()) : std::nullopt;
    const OutputDevice& device = choose_device(devices, wished);
    const std::int32_t channels = std::min(device.channels, kMostChannels);
    const PaStreamParameters parameters{device.index, channels, paInt16, kSecondsAhead, nullptr};
    const SampleRate rate = rate_for(parameters, device, SampleRate{order.rate});
    ring.begin(channels);
    Feed feed{ring, DevicePace(rate)};
    PaStream* stream = nullptr;
    require_open(Pa_OpenStream(&stream, nullptr, &parameters, rate.hz, paFramesPerBufferUnspecified, paDitherOff,
                               feed_device, &feed));
    require_open(Pa_StartStream(stream));
    OutputReport report = report_of(stream, device, channels, rate);
    report.number = order.number;
    if (!send_packet(reports, report)) return;
    constexpr long kMilliseconds = 20;
    while (Pa_IsStreamActive(stream) == 1) Pa_Sleep(kMilliseconds);
    // What ends the process here would otherwise wait for the sound system that has just gone away.
    ::_exit(0);
}

void refuse(int reports, std::uint32_t number, OutputReport::Kind kind, std::string_view reason) noexcept {
    const OutputReport report{kind, number, 0, 0, 0, PacketText(reason)};
    static_cast<void>(send_packet(reports, report));
}

}  // namespace

void fill_block(FrameRing& ring, void* block, unsigned long frames, bool has_run_dry) noexcept {
    if (has_run_dry) ring.count_gap();
    ring.read({static_cast<std::int16_t*>(block), frames * static_cast<std::size_t>(ring.channels())});
}

void be_the_player(const OutputOrder& order, FrameRing& ring, int reports) noexcept {
    // Never ended, for that is a call as well that may never come back: what went wrong is told first, and the process
    // ends with it.
    std::optional<PortAudioSession> session;
    try {
        play(session.emplace(), order, ring, reports);
    } catch (const UsageError& error) {
        refuse(reports, order.number, OutputReport::Kind::misnamed, error.what());
    } catch (const std::exception& failure) {
        refuse(reports, order.number, OutputReport::Kind::refused, failure.what());
    }
    ::_exit(0);
}

}  // namespace cuewell
