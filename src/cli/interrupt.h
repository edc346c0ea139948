#pragma once

namespace cuewell {

/// From here on an interrupt from the terminal or a polite request to end is only noted, unless it was ignored before; a
/// closed pipe and a limit on the size of files are errors of the write, as the sinks need it.
void watch_interrupts();

/// Whether there was one.
[[nodiscard]] bool was_interrupted() noexcept;

/// Errors: Interrupted where there was one.
void throw_if_interrupted();

}  // namespace cuewell
