#pragma once

#include "audio/clip.h"

#include <cstddef>
#include <vector>

namespace cuewell {

/// A sample around which the wave is high.
struct WavePeak {
    std::size_t at = 0;   ///< The sample's number.
    float height = 0.0F;  ///< The highest of the wave at the sample, and half way to its neighbours on both sides.
};

/// The samples from `from` until before `to` around which the wave rises over `level`, in their order.
///
/// Units:  full scale 1.0, on an eight times oversampled copy: a tone below half of the highest frequency is read at
///         most 0.05 dB low (four times, the least that is asked for: 0.17 dB).
/// Shape:  what rings before the first sample and after the last counts as theirs.
/// Source: ITU-R BS.1770-4, annex 2 (true peak).
[[nodiscard]] std::vector<WavePeak> wave_peaks(MonoView samples, std::size_t from, std::size_t to, float level);

}  // namespace cuewell
