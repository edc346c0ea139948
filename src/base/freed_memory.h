#pragma once

namespace cuewell {

/// Has large blocks of memory given back to the system as soon as they are freed.
///
/// Why:    clips are made and dropped all the time. Left to itself, glibc keeps what they took, for each thread apart:
///         more than half of the memory that a rendering took was that.
/// Needs:  called while the program has one thread.
void give_back_freed_memory() noexcept;

}  // namespace cuewell
