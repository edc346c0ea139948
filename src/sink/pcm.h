#pragma once

#include "sink/file_format.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cuewell {

/// Bytes that a sample takes in a file.
[[nodiscard]] std::uint32_t bytes_per_sample(SampleBits bits) noexcept;

/// The sample as 16 bit sound holds it.
///
/// Shape:  as to_pcm(): rounded, clamped, and what was read from 16 bit comes out the same.
[[nodiscard]] std::int16_t to_sample16(float sample) noexcept;

/// The sample as whole numbers of `bits` bits, in the upper ones of 32.
///
/// Shape:  as to_pcm(); no floats.
[[nodiscard]] std::int32_t to_sample32(float sample, SampleBits bits) noexcept;

/// The samples as a WAV file holds them, little end first.
///
/// Shape:  whole numbers are rounded to the nearest, half to even, without dither, so that silence is zero; what lies
///         beyond full scale is clamped. Floats stay as they are.
/// Units:  full scale 1.0 is 32,768 (16 bit) or 8,388,608 (24 bit): what was read from such a file comes out the same.
[[nodiscard]] std::vector<std::byte> to_pcm(std::span<const float> samples, SampleBits bits);

}  // namespace cuewell
