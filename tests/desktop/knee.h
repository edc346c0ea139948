#pragma once

#include "live/snapshot.h"

#include <chrono>

namespace cuewell::test {

/// What is shown in the midst of a session: its third track, of a minute, at that place.
[[nodiscard]] inline Snapshot knee_at(Duration at) {
    Snapshot snapshot;
    snapshot.mode = LiveMode::playing;
    snapshot.session = "Gentle morning";
    snapshot.track = {3, "Knee to chest, left", std::chrono::minutes(1), at};
    snapshot.next = "Knee to chest, right";
    return snapshot;
}

}  // namespace cuewell::test
