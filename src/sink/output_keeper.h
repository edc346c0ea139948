#pragma once

#include "sink/frame_ring.h"

namespace cuewell {

/// Starts and ends the processes that play, as it is ordered to over `socket`, until the other end of that is gone.
///
/// Why:    a process can be forked only from one without threads, and the program has some while it plays.
/// Shape:  a session of its own, so that no key of the terminal stops it. Keeps nothing open but the socket.
[[noreturn]] void be_the_keeper(FrameRing& ring, int socket) noexcept;

}  // namespace cuewell
