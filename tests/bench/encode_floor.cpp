// encode_floor WAV OUTPUT: has libsndfile write the samples of a WAV file in the format of OUTPUT's ending, and nothing
// else: one process, the settings that Cuewell uses at its normal quality, no tags.

#include "base/errors.h"
#include "sink/soundfile_shape.h"

#include <fmt/format.h>
#include <sndfile.h>

#include <cstdio>
#include <exception>
#include <memory>
#include <vector>

namespace cuewell::bench {
namespace {

/// What libsndfile 1.2.0 takes at once without harm.
constexpr sf_count_t kFramesAtOnce = 4096;

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using Sound = std::unique_ptr<SNDFILE, CloseSound>;

Sound opened(const char* path, int mode, SF_INFO& info) {
    Sound sound(sf_open(path, mode, &info));
    if (!sound) throw Failure(fmt::format("{}: {}", path, sf_strerror(nullptr)));
    return sound;
}

void set_quality(SNDFILE* sound, const SoundfileShape& shape) {
    if (shape.format == FileFormat::mp3) {
        int mode = SF_BITRATE_MODE_CONSTANT;
        sf_command(sound, SFC_SET_BITRATE_MODE, &mode, sizeof mode);
    }
    double quality = soundfile_quality(shape);
    sf_command(sound, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
}

/// Whole numbers stay whole numbers, as Cuewell hands them to FLAC.
void copy_whole(SNDFILE* from, SNDFILE* to, int channels) {
    std::vector<int> block(static_cast<std::size_t>(kFramesAtOnce * channels));
    while (const sf_count_t frames = sf_readf_int(from, block.data(), kFramesAtOnce)) {
        if (sf_writef_int(to, block.data(), frames) != frames) throw Failure(sf_strerror(to));
    }
}

void copy_floats(SNDFILE* from, SNDFILE* to, int channels, float gain) {
    std::vector<float> block(static_cast<std::size_t>(kFramesAtOnce * channels));
    while (const sf_count_t frames = sf_readf_float(from, block.data(), kFramesAtOnce)) {
        if (gain != 1.0F) {
            for (float& sample : block) sample *= gain;
        }
        if (sf_writef_float(to, block.data(), frames) != frames) throw Failure(sf_strerror(to));
    }
}

void run(const char* input, const char* output) {
    SF_INFO info{};
    const Sound from = opened(input, SFM_READ, info);
    const SoundfileShape shape{.format = format_of_ending(output),
                               .sound = {SampleRate{info.samplerate}, info.channels}};
    const bool is_whole = shape.format == FileFormat::wav || shape.format == FileFormat::flac;
    SF_INFO wanted{};
    wanted.samplerate = info.samplerate;
    wanted.channels = info.channels;
    wanted.format = soundfile_format(shape);
    if (shape.format == FileFormat::wav) wanted.format |= SF_FORMAT_PCM_16;
    const Sound to = opened(output, SFM_WRITE, wanted);
    if (is_whole) return copy_whole(from.get(), to.get(), info.channels);
    set_quality(to.get(), shape);
    copy_floats(from.get(), to.get(), info.channels, soundfile_gain(shape));
}

}  // namespace
}  // namespace cuewell::bench

int main(int argc, char** argv) {
    try {
        if (argc != 3) throw cuewell::Failure("usage: encode_floor WAV OUTPUT");
        cuewell::bench::run(argv[1], argv[2]);
    } catch (const std::exception& failure) {
        fmt::print(stderr, "encode_floor: {}\n", failure.what());
        return 1;
    }
}
