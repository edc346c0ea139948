#include "sink/wav_encoder.h"

#include "sink/little_endian.h"
#include "sink/pcm.h"

#include <array>

namespace cuewell {
namespace {

/// The ID3v2 tag as a chunk, under the name that most programs look for.
void append_id3(Bytes& bytes, const Bytes& id3) {
    for (const char letter : {'i', 'd', '3', ' '}) bytes.push_back(static_cast<std::byte>(letter));
    append_little_endian<4>(bytes, id3.size());
    bytes.insert(bytes.end(), id3.begin(), id3.end());
    if (id3.size() % 2 != 0) bytes.push_back(std::byte{0});
}

Bytes chunks_of(const FileTags& tags) {
    Bytes bytes = tags.chunks;
    if (!tags.id3.empty()) append_id3(bytes, tags.id3);
    return bytes;
}

}  // namespace

WavEncoder::WavEncoder(ByteWriter& bytes, WavShape shape, const FileTags& tags)
    : bytes_(bytes), chunks_(chunks_of(tags)), shape_(shape) {
    shape_.bytes_behind = chunks_.size();
    bytes_.write(wav_header(shape_));
}

void WavEncoder::write(std::span<const float> block) { bytes_.write(to_pcm(block, shape_.bits)); }

void WavEncoder::finish() {
    if (wav_needs_padding(shape_)) bytes_.write(std::array{std::byte{0}});
    if (!chunks_.empty()) bytes_.write(chunks_);
}

}  // namespace cuewell
