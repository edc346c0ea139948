#pragma once

namespace cuewell {

/// From here on an interrupt from the terminal or a polite request to end is only noted, and a closed pipe is an error
/// of the write.
void watch_interrupts();

/// Errors: Interrupted where there was one.
void throw_if_interrupted();

}  // namespace cuewell
