#pragma once

#include <utility>

namespace cuewell {

/// Keys without Enter and without echo, and a cursor that can be hidden, for as long as this lives. Ctrl-C and Ctrl-Z keep
/// their meaning.
///
/// Shape:  the terminal is as before whenever the program ends, however it ends, and while Ctrl-Z has stopped it. In the
///         background it is left alone.
/// Needs:  one at a time; made after watch_interrupts(), for signals that somebody else handles are left to them.
class RawTerminal {
public:
    /// `input` need not be a terminal, and neither need `output`.
    RawTerminal(int input, int output);
    ~RawTerminal();
    RawTerminal(const RawTerminal&) = delete;
    RawTerminal& operator=(const RawTerminal&) = delete;

    /// Sets again what a stop, or another program in the foreground, has undone; to be called several times a second.
    void attend();

    /// Whether the program was stopped and goes on, or came to the foreground, since this was last asked.
    [[nodiscard]] bool has_come_back() noexcept;

    /// Whether the program was stopped, and goes on, since this was last asked.
    [[nodiscard]] bool was_stopped() noexcept { return std::exchange(was_stopped_, false); }

    /// Whether keys can be read: not in the background, where reading is an error.
    [[nodiscard]] bool hears_keys() const noexcept { return !input_is_terminal_ || is_foreground_; }
    /// Whether the screen is ours to draw on.
    [[nodiscard]] bool may_draw() const noexcept { return is_foreground_; }

private:
    void set();
    void set_modes();

    bool input_is_terminal_;
    bool is_foreground_ = true;
    bool has_come_back_ = false;
    bool was_stopped_ = false;
};

}  // namespace cuewell
