#include "sink/soundfile_encoder.h"

#include "sink/pcm.h"
#include "sink/soundfile_stream.h"
#include "sink/write_failure.h"

#include <fmt/format.h>
#include <sndfile.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

/// Frames in every call but the last: the bytes depend on it, and libsndfile 1.2.0 overruns its stack where a Vorbis call
/// gets a minute of stereo.
constexpr std::size_t kFramesAtOnce = 4096;

SoundfileStream& stream_at(void* place) { return *static_cast<SoundfileStream*>(place); }

sf_count_t length_of(void* stream) { return stream_at(stream).length(); }
sf_count_t place_in(void* stream) { return stream_at(stream).place(); }
sf_count_t refuse_to_read(void*, sf_count_t, void*) { return 0; }
sf_count_t take(const void* bytes, sf_count_t count, void* stream) {
    stream_at(stream).take({static_cast<const std::byte*>(bytes), static_cast<std::size_t>(count)});
    return count;
}
sf_count_t go_to(sf_count_t offset, int whence, void* stream) {
    if (whence == SF_SEEK_CUR) offset += stream_at(stream).place();
    if (whence == SF_SEEK_END) offset += stream_at(stream).length();
    return stream_at(stream).go_to(offset);
}

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

}  // namespace

struct SoundfileEncoder::State {
    State(const SoundfileShape& wanted, const SoundfileStream& empty) : shape(wanted), stream(empty) {}

    [[noreturn]] void fail(std::string_view reason) {
        stream.rethrow();
        throw write_failure(stream.bytes().name(), reason);
    }

    void open() {
        SF_INFO info{};
        info.samplerate = shape.sound.rate.hz;
        info.channels = shape.sound.channels;
        info.format = soundfile_format(shape);
        SF_VIRTUAL_IO callbacks{length_of, go_to, refuse_to_read, take, place_in};
        sound.reset(sf_open_virtual(&callbacks, SFM_WRITE, &info, &stream));
        if (!sound) fail(sf_strerror(nullptr));
        if (shape.format == FileFormat::mp3) set_constant_bitrate();
        if (shape.format != FileFormat::flac) set_quality();
    }

    void set_constant_bitrate() {
        int mode = SF_BITRATE_MODE_CONSTANT;
        // Its answer is about a quality that has not been set yet.
        sf_command(sound.get(), SFC_SET_BITRATE_MODE, &mode, sizeof mode);
        if (sf_command(sound.get(), SFC_GET_BITRATE_MODE, nullptr, 0) != mode) fail("libsndfile varies its bit rate");
    }

    void set_quality() {
        double share = soundfile_quality(shape);
        if (sf_command(sound.get(), SFC_SET_VBR_ENCODING_QUALITY, &share, sizeof share) == SF_TRUE) return;
        fail(fmt::format("libsndfile takes no quality of {}", shape.quality));
    }

    void encode(std::span<const float> samples) {
        const auto wanted = static_cast<sf_count_t>(samples.size() / static_cast<std::size_t>(shape.sound.channels));
        if (take_frames(samples, wanted) != wanted) {
            fail(fmt::format("{} takes no {} Hz in {} channels", codec_name(shape.format), shape.sound.rate.hz,
                             shape.sound.channels));
        }
        stream.rethrow();
    }

    /// FLAC gets whole numbers, for libsndfile's own are scaled otherwise than those of a WAV file.
    sf_count_t take_frames(std::span<const float> samples, sf_count_t frames) {
        if (shape.format == FileFormat::flac) {
            whole.resize(samples.size());
            std::ranges::transform(samples, whole.begin(),
                                   [&](float sample) { return to_sample32(sample, shape.bits); });
            return sf_writef_int(sound.get(), whole.data(), frames);
        }
        if (gain == 1.0F) return sf_writef_float(sound.get(), samples.data(), frames);
        louder.resize(samples.size());
        std::ranges::transform(samples, louder.begin(), [&](float sample) { return sample * gain; });
        return sf_writef_float(sound.get(), louder.data(), frames);
    }

    SoundfileShape shape;
    std::vector<float> pending;  ///< Fewer than kFramesAtOnce.
    std::vector<int> whole;
    std::vector<float> louder;
    float gain = soundfile_gain(shape);
    SoundfileStream stream;
    std::unique_ptr<SNDFILE, CloseSound> sound;  // After `stream`: it writes there while it is closed.
};

SoundfileEncoder::SoundfileEncoder(RewritableWriter& bytes, const SoundfileShape& shape)
    : state_(std::make_unique<State>(shape, SoundfileStream(bytes, goes_back(shape.format) ? &bytes : nullptr))) {
    state_->open();
}

SoundfileEncoder::~SoundfileEncoder() { state_->stream.stop(); }

void SoundfileEncoder::write(std::span<const float> block) {
    const std::size_t at_once = kFramesAtOnce * static_cast<std::size_t>(state_->shape.sound.channels);
    std::vector<float>& pending = state_->pending;
    while (!block.empty()) {
        const std::size_t count = std::min(block.size(), at_once - pending.size());
        pending.insert(pending.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
        block = block.subspan(count);
        if (pending.size() < at_once) return;
        state_->encode(pending);
        pending.clear();
    }
}

void SoundfileEncoder::finish() {
    state_->encode(state_->pending);
    const int result = sf_close(state_->sound.release());
    state_->stream.rethrow();
    // libsndfile 1.2.0 does not say that its MP3 encoder failed at the end. It then has not gone back.
    const bool is_ended = !goes_back(state_->shape.format) || state_->stream.went_back();
    if (result != SF_ERR_NO_ERROR || !is_ended) state_->fail("libsndfile could not end the stream");
}

}  // namespace cuewell
