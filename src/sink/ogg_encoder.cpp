#include "sink/ogg_encoder.h"

#include "sink/file_format.h"
#include "sink/ogg_page_filter.h"
#include "sink/write_failure.h"

#include <fmt/format.h>
#include <sndfile.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The same for every file: it tells apart the streams of one file, and ours has one.
constexpr std::uint32_t kSerial = 0x43756577;

/// Frames in every call but the last: the bytes depend on it, and libsndfile 1.2.0 overruns its stack where a Vorbis call
/// gets a minute of stereo.
constexpr std::size_t kFramesAtOnce = 4096;

/// Where libsndfile's bytes go. Its callbacks are C, so what is thrown waits here until libsndfile has returned. It never
/// hears of a failure: libsndfile 1.2.0 leaks the encoder where a write fails.
class Stream {
public:
    explicit Stream(ByteWriter& bytes) : pages_(bytes, kSerial) {}

    void take(std::span<const std::byte> bytes) noexcept {
        length_ += static_cast<std::int64_t>(bytes.size());
        if (stopped_) return;
        try {
            pages_.write(bytes);
        } catch (...) {
            failure_ = std::current_exception();
            stopped_ = true;
        }
    }

    /// Nothing is passed on from here on.
    void stop() noexcept { stopped_ = true; }

    void rethrow() {
        if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    }

    [[nodiscard]] std::int64_t length() const noexcept { return length_; }
    [[nodiscard]] bool ended_on_a_page() const noexcept { return pages_.is_empty(); }

private:
    OggPageFilter pages_;
    std::exception_ptr failure_;
    std::int64_t length_ = 0;
    bool stopped_ = false;
};

sf_count_t length_of(void* stream) { return static_cast<Stream*>(stream)->length(); }
sf_count_t refuse_to_seek(sf_count_t, int, void*) { return -1; }
sf_count_t refuse_to_read(void*, sf_count_t, void*) { return 0; }
sf_count_t take(const void* bytes, sf_count_t count, void* stream) {
    static_cast<Stream*>(stream)->take({static_cast<const std::byte*>(bytes), static_cast<std::size_t>(count)});
    return count;
}

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

}  // namespace

struct OggEncoder::State {
    State(ByteWriter& target, BlockFormat block_format) : bytes(target), format(block_format), stream(target) {}

    [[noreturn]] void fail(std::string_view reason) {
        stream.rethrow();
        throw write_failure(bytes.name(), reason);
    }

    void encode(std::span<const float> frames) {
        const auto wanted = static_cast<sf_count_t>(frames.size() / static_cast<std::size_t>(format.channels));
        const sf_count_t taken = sf_writef_float(sound.get(), frames.data(), wanted);
        if (taken != wanted) fail(fmt::format("Vorbis takes no {} Hz in {} channels", format.rate.hz, format.channels));
        stream.rethrow();
    }

    ByteWriter& bytes;
    BlockFormat format;
    std::vector<float> pending;  ///< Fewer than kFramesAtOnce.
    Stream stream;
    std::unique_ptr<SNDFILE, CloseSound> sound;  // After `stream`: it writes there while it is closed.
};

OggEncoder::OggEncoder(ByteWriter& bytes, BlockFormat format, int quality)
    : state_(std::make_unique<State>(bytes, format)) {
    SF_INFO info{};
    info.samplerate = format.rate.hz;
    info.channels = format.channels;
    info.format = SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    SF_VIRTUAL_IO callbacks{length_of, refuse_to_seek, refuse_to_read, take, length_of};
    state_->sound.reset(sf_open_virtual(&callbacks, SFM_WRITE, &info, &state_->stream));
    if (!state_->sound) state_->fail(sf_strerror(nullptr));
    double share = static_cast<double>(quality) / kHighestQuality;
    if (sf_command(state_->sound.get(), SFC_SET_VBR_ENCODING_QUALITY, &share, sizeof share) != SF_TRUE) {
        state_->fail(fmt::format("libsndfile takes no quality of {}", quality));
    }
}

OggEncoder::~OggEncoder() { state_->stream.stop(); }

void OggEncoder::write(std::span<const float> block) {
    const std::size_t at_once = kFramesAtOnce * static_cast<std::size_t>(state_->format.channels);
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

void OggEncoder::finish() {
    state_->encode(state_->pending);
    const int result = sf_close(state_->sound.release());
    state_->stream.rethrow();
    if (result != SF_ERR_NO_ERROR) state_->fail("libsndfile could not end the stream");
    if (!state_->stream.ended_on_a_page()) state_->fail("the last Ogg page is not whole");
}

}  // namespace cuewell
