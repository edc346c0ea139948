#pragma once

#include "audio/block_source.h"
#include "audio/clip.h"
#include "base/on_wait.h"

#include <cstdint>
#include <vector>

namespace cuewell {

/// Sound just as a device takes it.
///
/// Units: 16 bit, interleaved; half a second of silence before and after, for outputs swallow both ends.
struct DeviceSound {
    BlockFormat format;
    std::vector<std::int16_t> samples;
};

/// The whole source, a clip a channel.
///
/// Errors: what the source and `on_wait` throw; the latter is called for each second of sound.
[[nodiscard]] std::vector<Clip> read_channels(BlockSource& source, const OnWait& on_wait);

/// The sound at the rate and with the channels of a device: one channel goes to all, several go to one together.
///
/// Needs:  clips of one rate and length, at least one.
/// Errors: as resample().
[[nodiscard]] DeviceSound sound_for_device(const std::vector<Clip>& channels, BlockFormat format);

}  // namespace cuewell
