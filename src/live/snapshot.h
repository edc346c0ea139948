#pragma once

#include "base/time.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace cuewell {

/// How a running session stands.
enum class LiveMode {
    waking,  ///< The output is being woken: the session has not begun, or goes on in a moment.
    playing,
    paused,
    over,
};

/// Something that lasts and can be watched: a hold, rest, count or breaths, or time to move.
struct WatchedSpan {
    enum class Kind { hold, rest, count, breath, pause };
    Kind kind = Kind::hold;
    Duration whole{};
    Duration left{};
};

/// What a desktop calls a track: one side of a stretch; the welcome and the close are tracks too.
struct Track {
    std::size_t number = 0;  ///< Grows with each track that is entered, also again; 0 before the first.
    std::string title;       ///< "Knee-to-chest, left".
    Duration length{};
    Duration at{};
};

/// All that is shown of a running session at one moment: what is being heard, not what is being mixed.
struct Snapshot {
    LiveMode mode = LiveMode::waking;
    bool has_output = true;  ///< False while there is nothing to play on.
    std::string session;     ///< Title of the routine.
    Track track;
    std::string said;                 ///< The line that is heard, or was last.
    std::optional<WatchedSpan> span;  ///< The innermost one that runs.
    std::string next;                 ///< Title of the track after this one; empty at the end.
    Duration elapsed{};               ///< Listened to so far, without pauses.
    /// Else only its beginning is known yet: what is left, when it ends and what is next is not.
    bool is_whole = true;
    Duration left{};
    std::chrono::system_clock::time_point end;  ///< When it ends if nobody pauses.
    bool must_end_then = false;                 ///< `end` was promised, and is kept.
    Scale pace;
    double volume = 1.0;  ///< Linear.
    bool has_ambience = false;
    bool plays_ambience = false;
    std::string note;  ///< What was told last; empty after a while.
};

}  // namespace cuewell
