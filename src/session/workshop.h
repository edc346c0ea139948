#pragma once

#include "base/on_wait.h"
#include "session/places.h"
#include "speech/espeak.h"

#include <cstddef>
#include <functional>

namespace cuewell {

/// What a session needs from outside, and where its work is told.
struct Workshop {
    const Places& places;
    const Espeak& espeak;  ///< Must outlive the session.
    int threads = 1;
    /// Called while lines are spoken; may be empty, and stops the work by throwing.
    std::function<void(std::size_t done, std::size_t all)> on_spoken;
    /// Called before each of many scripts, and several times a second while another program speaks, on any thread; stops
    /// that by throwing.
    OnWait on_wait;
};

}  // namespace cuewell
