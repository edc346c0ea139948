#pragma once

#include "cli/front_view.h"
#include "cli/key_commands.h"
#include "cli/raw_terminal.h"

#include <memory>

namespace cuewell {

/// The terminal in front of which a session is played: what it shows, and the keys that steer it.
///
/// Shape: a screen that is redrawn, or with `plain`, and wherever standard output cannot do that, a line an event. The
///        terminal is as before when this ends.
class LiveFront {
public:
    /// `others`: commands that do not come from keys.
    LiveFront(bool plain, CommandQueue& others);

    [[nodiscard]] LiveView& view() { return *view_; }
    [[nodiscard]] CommandSource& commands() { return commands_; }
    /// As FrontView.
    void give_way() { view_->give_way(); }
    /// As RawTerminal.
    [[nodiscard]] bool was_stopped() noexcept { return terminal_.was_stopped(); }

private:
    RawTerminal terminal_;
    std::unique_ptr<FrontView> view_;
    KeyCommands commands_;
};

}  // namespace cuewell
