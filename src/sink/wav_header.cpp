#include "sink/wav_header.h"

#include "sink/little_endian.h"
#include "sink/pcm.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cuewell {
namespace {

using Bytes = std::vector<std::byte>;

constexpr std::uint64_t kPcm = 1;
constexpr std::uint64_t kFloat = 3;
constexpr std::uint64_t kExtensible = 0xFFFE;
constexpr std::uint64_t kIn64Bits = 0xFFFFFFFF;  ///< A length that stands in `ds64` instead.

void append_text(Bytes& bytes, std::string_view text) {
    for (const char letter : text) bytes.push_back(static_cast<std::byte>(letter));
}

void append_chunk(Bytes& bytes, std::string_view name, const Bytes& content) {
    append_text(bytes, name);
    append_little_endian<4>(bytes, content.size());
    bytes.insert(bytes.end(), content.begin(), content.end());
}

std::uint64_t bytes_per_frame(const WavShape& shape) {
    return static_cast<std::uint64_t>(shape.format.channels) * bytes_per_sample(shape.bits);
}

std::uint64_t frame_count(const WavShape& shape) { return static_cast<std::uint64_t>(shape.frames.count()); }

std::uint64_t data_size(const WavShape& shape) { return frame_count(shape) * bytes_per_frame(shape); }

bool is_extensible(const WavShape& shape) { return shape.format.channels > 2 || shape.bits == SampleBits::int24; }

/// Mono in the middle, two channels left and right; more have no place of their own.
std::uint64_t speakers(std::int32_t channels) {
    constexpr std::uint64_t kLeft = 1;
    constexpr std::uint64_t kRight = 2;
    constexpr std::uint64_t kMiddle = 4;
    if (channels == 1) return kMiddle;
    return channels == 2 ? kLeft | kRight : 0;
}

/// The GUID of a sample type: its number, then the same tail for all.
void append_sample_type(Bytes& bytes, std::uint64_t type) {
    append_little_endian<4>(bytes, type);
    append_little_endian<2>(bytes, 0x0000);
    append_little_endian<2>(bytes, 0x0010);
    append_little_endian<8>(bytes, 0x719B3800AA000080);
}

Bytes format_chunk(const WavShape& shape) {
    const std::uint64_t type = shape.bits == SampleBits::float32 ? kFloat : kPcm;
    const std::uint64_t bits = 8 * std::uint64_t{bytes_per_sample(shape.bits)};
    const auto rate = static_cast<std::uint64_t>(shape.format.rate.hz);
    Bytes bytes;
    append_little_endian<2>(bytes, is_extensible(shape) ? kExtensible : type);
    append_little_endian<2>(bytes, static_cast<std::uint64_t>(shape.format.channels));
    append_little_endian<4>(bytes, rate);
    append_little_endian<4>(bytes, rate * bytes_per_frame(shape));
    append_little_endian<2>(bytes, bytes_per_frame(shape));
    append_little_endian<2>(bytes, bits);
    if (is_extensible(shape)) {
        append_little_endian<2>(bytes, 22);  // Bytes that follow.
        append_little_endian<2>(bytes, bits);
        append_little_endian<4>(bytes, speakers(shape.format.channels));
        append_sample_type(bytes, type);
    } else if (type != kPcm) {
        append_little_endian<2>(bytes, 0);
    }
    return bytes;
}

/// Number of frames, asked for by all that is not PCM.
Bytes fact_chunk(const WavShape& shape) {
    Bytes bytes;
    append_little_endian<4>(bytes, std::min(frame_count(shape), kIn64Bits));
    return bytes;
}

Bytes sizes_chunk(const WavShape& shape, std::uint64_t riff_size) {
    Bytes bytes;
    append_little_endian<8>(bytes, riff_size);
    append_little_endian<8>(bytes, data_size(shape));
    append_little_endian<8>(bytes, frame_count(shape));
    append_little_endian<4>(bytes, 0);  // No table of further chunks.
    return bytes;
}

/// The chunks between the file's name and the samples, with the head of the data chunk.
Bytes inner_chunks(const WavShape& shape, std::uint64_t told_data_size) {
    Bytes bytes;
    append_chunk(bytes, "fmt ", format_chunk(shape));
    if (shape.bits == SampleBits::float32) append_chunk(bytes, "fact", fact_chunk(shape));
    append_text(bytes, "data");
    append_little_endian<4>(bytes, told_data_size);
    return bytes;
}

Bytes whole(std::string_view name, std::uint64_t size, const Bytes& chunks) {
    Bytes bytes;
    append_text(bytes, name);
    append_little_endian<4>(bytes, size);
    append_text(bytes, "WAVE");
    bytes.insert(bytes.end(), chunks.begin(), chunks.end());
    return bytes;
}

/// What the size of a RIFF file counts beside its chunks: the word WAVE, the samples, their zero, what follows.
std::uint64_t riff_size(const WavShape& shape, const Bytes& chunks) {
    return 4 + chunks.size() + data_size(shape) + (wav_needs_padding(shape) ? 1 : 0) + shape.bytes_behind;
}

}  // namespace

bool wav_needs_padding(const WavShape& shape) noexcept { return data_size(shape) % 2 != 0; }

std::vector<std::byte> wav_header(const WavShape& shape) {
    const Bytes plain = inner_chunks(shape, data_size(shape));
    const std::uint64_t plain_size = riff_size(shape, plain);
    if (plain_size < kIn64Bits) return whole("RIFF", plain_size, plain);
    Bytes chunks;
    constexpr std::uint64_t kSizesChunk = 36;  // With its head.
    append_chunk(chunks, "ds64", sizes_chunk(shape, plain_size + kSizesChunk));
    const Bytes inner = inner_chunks(shape, kIn64Bits);
    chunks.insert(chunks.end(), inner.begin(), inner.end());
    return whole("RF64", kIn64Bits, chunks);
}

}  // namespace cuewell
