#include "sink/wav_encoder.h"

#include "sink/pcm.h"

#include <array>

namespace cuewell {

WavEncoder::WavEncoder(ByteWriter& bytes, const WavShape& shape) : bytes_(bytes), shape_(shape) {
    bytes_.write(wav_header(shape_));
}

void WavEncoder::write(std::span<const float> block) { bytes_.write(to_pcm(block, shape_.bits)); }

void WavEncoder::finish() {
    if (wav_needs_padding(shape_)) bytes_.write(std::array{std::byte{0}});
}

}  // namespace cuewell
