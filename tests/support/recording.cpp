#include "support/recording.h"

#include "support/program.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

namespace cuewell::test {
namespace {

constexpr double kRate = 48'000.0;
constexpr std::size_t kSampleBytes = sizeof(std::int16_t);

}  // namespace

int Sound::peak(std::size_t frame) const {
    return std::max(std::abs(int{samples[2 * frame]}), std::abs(int{samples[2 * frame + 1]}));
}

SteadyTime Recording::time_of(std::size_t frame) const {
    const std::chrono::duration<double> passed(static_cast<double>(frame) / kRate);
    return start + std::chrono::duration_cast<SteadyTime::duration>(passed);
}

std::size_t Recording::frame_at(SteadyTime time) const {
    const double passed = std::chrono::duration<double>(time - start).count();
    return passed <= 0.0 ? 0 : static_cast<std::size_t>(std::ceil(passed * kRate));
}

Sound read_wav(const std::filesystem::path& path) {
    const std::string bytes = read_bytes(path);
    constexpr std::size_t kChannelsAt = 22;
    const std::size_t data = bytes.find("data");
    if (data == std::string::npos) throw std::runtime_error("no WAV: " + path.string());
    std::uint32_t size = 0;
    if (data + 8 <= bytes.size()) std::memcpy(&size, bytes.data() + data + 4, sizeof size);
    // What follows is no sound.
    const std::size_t end = std::min(bytes.size(), data + 8 + size);
    const std::size_t copies = bytes[kChannelsAt] == 1 ? 2 : 1;
    Sound sound;
    for (std::size_t at = data + 8; at + kSampleBytes <= end; at += kSampleBytes) {
        std::int16_t sample = 0;
        std::memcpy(&sample, bytes.data() + at, kSampleBytes);
        sound.samples.insert(sound.samples.end(), copies, sample);
    }
    return sound;
}

std::optional<std::ptrdiff_t> shift_of(const Sound& recording, const Sound& sound, std::size_t from,
                                       std::size_t heard_from) {
    constexpr int kLoud = 500;
    constexpr std::ptrdiff_t kMomentSamples = 2 * 4'000;
    const auto begin = static_cast<std::ptrdiff_t>(2 * first_sound(sound, from, kLoud));
    const auto size = static_cast<std::ptrdiff_t>(sound.samples.size());
    const auto moment = sound.samples.begin() + std::min(begin, size);
    const auto moment_end = sound.samples.begin() + std::min(begin + kMomentSamples, size);
    if (moment == moment_end || heard_from > recording.frames()) return std::nullopt;
    const auto heard_begin = recording.samples.begin() + static_cast<std::ptrdiff_t>(2 * heard_from);
    const auto heard = std::search(heard_begin, recording.samples.end(), moment, moment_end);
    if (heard == recording.samples.end()) return std::nullopt;
    return ((heard - recording.samples.begin()) - begin) / 2;
}

std::size_t first_difference(const Sound& recording, const Sound& sound, std::ptrdiff_t shift, std::size_t from,
                             int tolerance) {
    for (std::size_t frame = from; frame < sound.frames(); ++frame) {
        const std::ptrdiff_t heard = static_cast<std::ptrdiff_t>(frame) + shift;
        if (heard < 0 || static_cast<std::size_t>(heard) >= recording.frames()) return frame;
        for (std::size_t channel = 0; channel < 2; ++channel) {
            const int wanted = sound.samples[2 * frame + channel];
            const int got = recording.samples[2 * static_cast<std::size_t>(heard) + channel];
            if (std::abs(wanted - got) > tolerance) return frame;
        }
    }
    return sound.frames();
}

std::size_t first_sound(const Sound& sound, std::size_t from, int level) {
    std::size_t frame = from;
    while (frame < sound.frames() && sound.peak(frame) <= level) ++frame;
    return std::min(frame, sound.frames());
}

std::size_t first_silence(const Sound& sound, std::size_t from, std::size_t frames, int level) {
    std::size_t begin = from;
    for (std::size_t frame = from; frame < sound.frames(); ++frame) {
        if (sound.peak(frame) > level) begin = frame + 1;
        if (frame + 1 - begin >= frames) return begin;
    }
    return sound.frames();
}

}  // namespace cuewell::test
