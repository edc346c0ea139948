#pragma once

#include "live/snapshot.h"

#include <string>

namespace cuewell {

/// Something that happened in a running session, in words: one line for whoever cannot watch a screen.
struct Happening {
    enum class Kind {
        track,    ///< A side of a stretch begins, or the welcome or the close.
        said,     ///< A line begins to be heard.
        span,     ///< A hold, rest, count or breaths begins.
        answer,   ///< What a command did.
        trouble,  ///< The output went away, the computer slept, a state cannot be saved.
        end,      ///< What there is to tell at the end.
    };
    Kind kind = Kind::answer;
    Duration elapsed{};
    std::string text;  ///< A sentence or a few words, without a full stop where it is one line of a list.
};

/// Where a running session is shown: a screen, lines of text, a desktop.
///
/// Thread: the session's own.
class LiveView {
public:
    virtual ~LiveView() = default;

    /// How it stands; several times a second, and at once after a command.
    virtual void show(const Snapshot& snapshot) = 0;

    /// What happened, in order, each once.
    virtual void tell(const Happening& happening) = 0;
};

}  // namespace cuewell
