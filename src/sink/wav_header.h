#pragma once

#include "audio/block_source.h"
#include "sink/file_format.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cuewell {

/// What a WAV file holds, known before its first sample.
struct WavShape {
    BlockFormat format;
    SampleBits bits = SampleBits::int16;
    Frames frames;
    std::uint64_t bytes_behind = 0;  ///< Of whole chunks that follow the samples, and their zero.
};

/// Everything that stands before the samples.
///
/// Shape:  plain for 16 bit in one or two channels and for float; WAVE_FORMAT_EXTENSIBLE where there are more bits or
///         channels. From 4 GiB on, RF64 with a `ds64` chunk.
/// Source: Microsoft, "Multiple channel audio data and WAVE files"; EBU Tech 3306 (RF64).
[[nodiscard]] std::vector<std::byte> wav_header(const WavShape& shape);

/// Whether a zero follows the samples: chunks have an even number of bytes.
[[nodiscard]] bool wav_needs_padding(const WavShape& shape) noexcept;

}  // namespace cuewell
