#pragma once

namespace cuewell {

/// Runs the program as the command line asks.
///
/// Returns the exit code: 0 done, 1 failed, 2 wrong use or faulty script, 130 interrupted. Never throws.
int run(int argc, char** argv) noexcept;

}  // namespace cuewell
