#pragma once

#include <functional>

namespace cuewell {

/// Called after a signal, and several times a second while a reader lets us wait; throws to end the wait.
///
/// A signal that comes just before a call of the system interrupts nothing: without the second half it would be lost, and
/// the wait could last for ever.
using OnInterruption = std::function<void()>;

/// How long a wait lasts before OnInterruption is called: too short to be felt by who ends the program.
inline constexpr int kWaitMilliseconds = 200;

}  // namespace cuewell
