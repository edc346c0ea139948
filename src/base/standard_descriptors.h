#pragma once

namespace cuewell {

/// Sees to it that standard input, output and error are taken, where the program was started with one of them closed.
///
/// Shape:  such a one can be neither read nor written, as if it were closed still.
/// Why:    the next file that is opened would get its number, and what is printed would go into it.
/// Thread: before any file is opened.
void take_standard_descriptors() noexcept;

}  // namespace cuewell
