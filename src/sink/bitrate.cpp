#include "sink/bitrate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace cuewell {
namespace {

// From the smallest quality to the highest, in thousand bits a second, for speech with a quiet ambience. One channel holds
// the voice alone; two hold rain, which needs more. From the normal quality on no peak rises by more than half a decibel.
// libopus 1.3.1 has a coder of its own for speech below 56 in mono and 64 in stereo: it is 0.2 to 0.5 dB quieter and takes
// three times as long.
constexpr std::array kOpusMono{16, 20, 24, 32, 64, 68, 72, 80, 96, 112, 128};
constexpr std::array kOpusStereo{24, 32, 40, 64, 96, 104, 112, 128, 144, 176, 256};
constexpr std::array kMp3Mono{64, 64, 64, 64, 80, 80, 96, 96, 112, 128, 160};
constexpr std::array kMp3Stereo{64, 64, 80, 96, 112, 112, 128, 160, 192, 256, 320};

constexpr std::array kMpeg1Rates{32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
constexpr std::array kMpeg2Rates{8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
constexpr std::array kMpeg25Rates{8, 16, 24, 32, 40, 48, 56, 64};

/// LAME leaves out the frame that tells the exact length where it does not fit: 4 bytes of head, 32 of side information,
/// 120 of table and 36 of its own.
constexpr int kLeastFrameBytes = 192;

template <typename Table>
int chosen(const Table& table, int quality) {
    return table.at(static_cast<std::size_t>(quality));
}

std::span<const int> known_rates(SampleRate rate) {
    if (rate.hz >= 32'000) return kMpeg1Rates;
    if (rate.hz >= 16'000) return kMpeg2Rates;
    return kMpeg25Rates;
}

int frame_bytes(int kilobits, SampleRate rate) {
    const int frames = rate.hz >= 32'000 ? 1'152 : 576;
    return frames / 8 * kilobits * 1'000 / rate.hz;
}

}  // namespace

int opus_bitrate(int quality, std::int32_t channels) {
    return 1'000 * (channels == 1 ? chosen(kOpusMono, quality) : chosen(kOpusStereo, quality));
}

int mp3_bitrate(int quality, BlockFormat format) {
    const int wanted = format.channels == 1 ? chosen(kMp3Mono, quality) : chosen(kMp3Stereo, quality);
    // What has fewer frames needs fewer bits for the same sound.
    const int scaled = wanted * std::min(format.rate.hz, 48'000) / 48'000;
    const std::span<const int> known = known_rates(format.rate);
    const auto fits = [&](int kilobits) {
        return kilobits >= scaled && frame_bytes(kilobits, format.rate) >= kLeastFrameBytes;
    };
    const auto found = std::ranges::find_if(known, fits);
    return found == known.end() ? known.back() : *found;
}

}  // namespace cuewell
