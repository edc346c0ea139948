#pragma once

#include "live/command.h"
#include "live/live_view.h"

namespace cuewell {

/// A view that someone sits in front of, and sees what their keys ask for.
class FrontView : public LiveView {
public:
    /// A key was pressed that asks for this; the session may not have heard of it yet.
    virtual void notice(const Command& command) = 0;

    /// Something else is about to be written onto the terminal.
    virtual void give_way() = 0;
};

}  // namespace cuewell
