#include "sink/soundfile_shape.h"

#include "sink/bitrate.h"

#include <sndfile.h>

#include <algorithm>

namespace cuewell {
namespace {

/// From 6 to 256 thousand bits a second for each channel.
double opus_quality(const SoundfileShape& shape) {
    const double each = static_cast<double>(opus_bitrate(shape.quality, shape.sound.channels)) / shape.sound.channels;
    return (each - 6'000.0) / 250'000.0;
}

struct KilobitRange {
    double least;
    double most;
};

KilobitRange mp3_range(SampleRate rate) {
    if (rate.hz >= 32'000) return {32.0, 320.0};
    return {8.0, rate.hz >= 16'000 ? 160.0 : 64.0};
}

/// From the smallest to the largest rate of the format; what is half way is cut off again.
double mp3_quality(const SoundfileShape& shape) {
    const KilobitRange range = mp3_range(shape.sound.rate);
    const double wanted = mp3_bitrate(shape.quality, shape.sound) + 0.5;
    return std::min((wanted - range.least) / (range.most - range.least), 1.0);
}

}  // namespace

bool goes_back(FileFormat format) noexcept { return format == FileFormat::flac || format == FileFormat::mp3; }

int soundfile_format(const SoundfileShape& shape) noexcept {
    switch (shape.format) {
        case FileFormat::wav: return SF_FORMAT_WAV;
        case FileFormat::flac:
            return SF_FORMAT_FLAC | (shape.bits == SampleBits::int24 ? SF_FORMAT_PCM_24 : SF_FORMAT_PCM_16);
        case FileFormat::ogg: return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
        case FileFormat::opus: return SF_FORMAT_OGG | SF_FORMAT_OPUS;
        case FileFormat::mp3: break;
    }
    return SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
}

double soundfile_quality(const SoundfileShape& shape) {
    if (shape.format == FileFormat::opus) return opus_quality(shape);
    if (shape.format == FileFormat::mp3) return mp3_quality(shape);
    return static_cast<double>(shape.quality) / kHighestQuality;
}

float soundfile_gain(const SoundfileShape& shape) {
    if (shape.format != FileFormat::mp3) return 1.0F;
    const int kilobits = mp3_bitrate(shape.quality, shape.sound);
    if (kilobits >= 256) return 1.0F;
    if (kilobits >= 224) return 1.0F / 0.98F;
    return 1.0F / (kilobits >= 192 ? 0.97F : 0.95F);
}

std::string_view codec_name(FileFormat format) noexcept {
    switch (format) {
        case FileFormat::wav: return "WAV";
        case FileFormat::flac: return "FLAC";
        case FileFormat::ogg: return "Vorbis";
        case FileFormat::opus: return "Opus";
        case FileFormat::mp3: break;
    }
    return "MP3";
}

}  // namespace cuewell
