#pragma once

#include "base/time.h"

#include <cstdint>

namespace cuewell {

/// The faint sound that wakes an output before a session: some swallow the first half second, and some count digital
/// silence as nothing.
///
/// Units:  a sample of -60 dBFS at most, hardly to be heard; the same for the same frame.
/// Shape:  `passed` frames after its beginning, `left` before its end, where it fades; noise without a pitch.
[[nodiscard]] float wake_sample(Frames passed, Frames left) noexcept;

}  // namespace cuewell
