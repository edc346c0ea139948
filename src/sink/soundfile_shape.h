#pragma once

#include "audio/block_source.h"
#include "sink/file_format.h"

#include <string_view>

namespace cuewell {

/// What libsndfile is to make.
struct SoundfileShape {
    FileFormat format;
    BlockFormat sound;
    SampleBits bits = SampleBits::int16;  ///< FLAC only.
    int quality = kNormalQuality;         ///< Not for FLAC.
};

/// Whether libsndfile completes a file of this format at its beginning when its end is known.
[[nodiscard]] bool goes_back(FileFormat format) noexcept;

/// How libsndfile numbers the format.
[[nodiscard]] int soundfile_format(const SoundfileShape& shape) noexcept;

/// The quality as libsndfile wants it: from 0 to 1, with a meaning of its own in each format.
///
/// Source: libsndfile 1.2.0, where it turns that share into a bit rate.
[[nodiscard]] double soundfile_quality(const SoundfileShape& shape);

/// What samples are to be multiplied with, so that what is decoded is as loud as they were.
///
/// Source: LAME 3.100, which lowers what it encodes at small bit rates; measured on its output.
[[nodiscard]] float soundfile_gain(const SoundfileShape& shape);

/// What messages call the encoder.
[[nodiscard]] std::string_view codec_name(FileFormat format) noexcept;

}  // namespace cuewell
