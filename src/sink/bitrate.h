#pragma once

#include "audio/block_source.h"

namespace cuewell {

/// What Opus is asked for at `quality` on average.
///
/// Units:  bits a second, of all channels. Speech with a quiet ambience is smaller: silence costs next to nothing.
[[nodiscard]] int opus_bitrate(int quality, std::int32_t channels);

/// What every frame of an MP3 file takes at `quality`.
///
/// Shape:  a constant rate: players find a chapter in a file of a varying one only by a table of a hundred points, and are
///         seconds off where silence and speech take turns. Never less than the frame with the exact length needs.
/// Units:  thousand bits a second, one of those that MP3 knows at this sample rate.
[[nodiscard]] int mp3_bitrate(int quality, BlockFormat format);

}  // namespace cuewell
