#include "cli/live_screen.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>
#include <variant>

namespace cuewell {
namespace {

constexpr std::chrono::seconds kHelpStays(10);

// Sequences of ECMA-48 and xterm; a terminal passes over private modes that it does not know.
constexpr std::string_view kHideCursor = "\x1b[?25l";
constexpr std::string_view kShowCursor = "\x1b[?25h";
constexpr std::string_view kShowNothingUntilEnd = "\x1b[?2026h";
constexpr std::string_view kShowNow = "\x1b[?2026l";
constexpr std::string_view kStrong = "\x1b[1m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kUsual = "\x1b[0m";
constexpr std::string_view kEraseRestOfLine = "\x1b[K";
constexpr std::string_view kEraseBelow = "\x1b[J";

bool is_same(const ScreenLine& one, const ScreenLine& other) {
    return one.text == other.text && one.weight == other.weight;
}

std::string up(std::size_t rows) { return rows == 0 ? "" : fmt::format("\x1b[{}A", rows); }

}  // namespace

LiveScreen::LiveScreen(ScreenPlace place) : place_(std::move(place)), writer_(place_.output) {}

LiveScreen::~LiveScreen() {
    try {
        leave();
    } catch (
        const std::exception&) {  // No memory for a last drawing: whoever made the terminal shows its cursor again.
    }
}

void LiveScreen::show(const Snapshot& snapshot) {
    last_ = snapshot;
    refresh();
}

void LiveScreen::tell(const Happening& happening) {
    if (happening.kind == Happening::Kind::end)
        told_at_the_end_.push_back(shown_text(happening.text, place_.characters));
}

void LiveScreen::notice(const Command& command) {
    const bool asks = std::holds_alternative<command::AskHelp>(command);
    help_until_ = asks && !help_until_ ? std::optional(place_.now() + kHelpStays) : std::nullopt;
    refresh();
}

void LiveScreen::give_way() {
    if (drawn_.empty()) return;
    writer_.put("\r\n");
    drawn_.clear();
}

LiveScreen::Lines LiveScreen::lines_now(ScreenSize room) {
    if (help_until_ && place_.now() >= *help_until_) help_until_.reset();
    if (!help_until_) return draw(*last_, room, place_.characters);
    const Lines help = draw_help(room, place_.characters);
    if (help.size() >= room.rows) return help;
    Lines lines = draw(*last_, {room.columns, room.rows - help.size()}, place_.characters);
    lines.insert(lines.end(), help.begin(), help.end());
    return lines;
}

void LiveScreen::refresh() {
    if (!last_ || !place_.may_draw() || !writer_.is_through() || writer_.is_broken()) return;
    if (place_.has_come_back()) drawn_.clear();
    const ScreenSize size = place_.size();
    // The last column stays free: there some terminals begin a new line, and not all agree on how wide a character is.
    const ScreenSize room{std::max<std::size_t>(size.columns, 2) - 1, std::max<std::size_t>(size.rows, 1)};
    paint(lines_now(room), size);
}

void LiveScreen::paint(const Lines& lines, ScreenSize size) {
    const bool is_resized = size.columns != drawn_size_.columns || size.rows != drawn_size_.rows;
    std::string text;
    if (drawn_.empty()) text += kHideCursor;
    if (!drawn_.empty() && is_resized) {
        text += back_to_top(size) + std::string(kEraseBelow);
        drawn_.clear();
    }
    const std::size_t before = drawn_.size();
    if (before == lines.size() && std::ranges::equal(lines, drawn_, is_same)) return;
    if (before > 0) text += up(before - 1);
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (row > 0) text += "\r\n";
        // What stands below is erased from the end of the last line.
        const bool is_before_erasure = lines.size() < before && row + 1 == lines.size();
        if (is_before_erasure || row >= before || !is_same(lines[row], drawn_[row])) text += written(lines[row]);
    }
    if (lines.size() < before) text += kEraseBelow;
    writer_.put(std::string(kShowNothingUntilEnd) + text + "\r" + std::string(kShowNow));
    drawn_ = lines;
    drawn_size_ = size;
}

std::string LiveScreen::written(const ScreenLine& line) const {
    const bool stands_out = place_.has_weights && line.weight != ScreenLine::Weight::plain && !line.text.empty();
    if (!stands_out) return line.text + std::string(kEraseRestOfLine);
    const std::string_view weight = line.weight == ScreenLine::Weight::strong ? kStrong : kFaint;
    return fmt::format("{}{}{}{}", weight, line.text, kUsual, kEraseRestOfLine);
}

/// Most terminals break the lines anew when they become narrower, so that what was drawn takes more rows.
std::string LiveScreen::back_to_top(ScreenSize size) const {
    std::size_t rows = 0;
    for (std::size_t row = 0; row + 1 < drawn_.size(); ++row) {
        const std::size_t width = std::max<std::size_t>(display_width(drawn_[row].text), 1);
        rows += (width + size.columns - 1) / std::max<std::size_t>(size.columns, 1);
    }
    return "\r" + up(std::min(rows, std::max<std::size_t>(size.rows, 1) - 1));
}

void LiveScreen::leave() {
    help_until_.reset();
    refresh();
    if (drawn_.empty()) return;
    std::string text = "\r\n";
    for (const std::string& line : told_at_the_end_) text += line + "\r\n";
    writer_.put(text + std::string(kShowCursor));
    static_cast<void>(writer_.is_through());
}

}  // namespace cuewell
