#pragma once

#include "sink/frame_ring.h"
#include "sink/output_orders.h"

namespace cuewell {

/// What the audio callback does: fills a block of the ring's channels, of 16 bit samples. `has_run_dry`: the device says
/// that it had to wait.
///
/// Thread: the device's. Copies, fills up with zeros and counts: no lock, no memory, no call of the system.
void fill_block(FrameRing& ring, void* block, unsigned long frames, bool has_run_dry = false) noexcept;

/// Opens the output that was ordered and feeds it from the ring until it goes away; then ends this process.
///
/// Shape:  reports over `reports` that it has opened, or why not. The ring is begun for the device's channels.
/// Needs:  a process that may be killed at any moment, with nothing on its standard streams: each call of a sound library
///         may never come back, may end the process, and may print what it likes.
[[noreturn]] void be_the_player(const OutputOrder& order, FrameRing& ring, int reports) noexcept;

}  // namespace cuewell
