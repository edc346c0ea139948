#include "cli/live_front.h"

#include "cli/live_screen.h"
#include "cli/plain_report.h"
#include "cli/terminal.h"

#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace cuewell {
namespace {

/// As the terminal says, which changes when its window does; some say nothing.
ScreenSize size_of_output() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return {};
    return {size.ws_col, size.ws_row};
}

bool can_redraw() { return ::isatty(STDOUT_FILENO) == 1 && !is_dumb_terminal(); }

std::unique_ptr<FrontView> make_view(bool plain, RawTerminal& terminal) {
    const Characters characters = characters_of_environment();
    if (plain || !can_redraw()) return std::make_unique<PlainReport>(STDOUT_FILENO, characters);
    ScreenPlace place;
    place.output = STDOUT_FILENO;
    place.size = size_of_output;
    place.may_draw = [&terminal] {
        terminal.attend();  // The program may have been stopped since it last waited for keys.
        return terminal.may_draw();
    };
    place.has_come_back = [&terminal] { return terminal.has_come_back(); };
    place.now = [] { return std::chrono::steady_clock::now(); };
    place.characters = characters;
    place.has_weights = !wants_no_colour();
    return std::make_unique<LiveScreen>(std::move(place));
}

}  // namespace

LiveFront::LiveFront(bool plain, CommandQueue& others)
    : terminal_(STDIN_FILENO, plain || !can_redraw() ? -1 : STDOUT_FILENO),
      view_(make_view(plain, terminal_)),
      commands_(STDIN_FILENO, terminal_, others, [this](const Command& command) { view_->notice(command); }) {}

}  // namespace cuewell
