#pragma once

#include <functional>

namespace cuewell {

/// Called between the steps of work that takes long, after a signal, and several times a second while something is waited
/// for; throws to end that.
///
/// A signal that comes just before a call of the system interrupts nothing: whoever waits there without asking now and then
/// could wait for ever.
using OnWait = std::function<void()>;

/// How long a wait lasts before OnWait is called: too short to be felt by who ends the program.
inline constexpr int kWaitMilliseconds = 200;

}  // namespace cuewell
