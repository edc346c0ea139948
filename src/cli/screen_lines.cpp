#include "cli/screen_lines.h"

#include "base/duration_text.h"
#include "base/utf8.h"
#include "live/keys.h"
#include "live/wall_clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace cuewell {
namespace {

using Weight = ScreenLine::Weight;

constexpr std::size_t kSaidLines = 2;
constexpr std::size_t kLabelColumns = 8;
constexpr std::size_t kWidestBar = 60;
/// Between the columns of the help.
constexpr std::size_t kGap = 3;

/// A line, and how much one would miss it where there is no room for all.
struct RankedLine {
    int rank = 0;  ///< The highest stays longest.
    ScreenLine line;
};

/// A count-down shows a second until it is over.
std::string count_down_text(Duration left) { return to_clock_text(std::chrono::ceil<std::chrono::seconds>(left)); }

std::string mode_text(const Snapshot& snapshot) {
    if (!snapshot.has_output) return "no output";
    switch (snapshot.mode) {
        case LiveMode::waking: return "waking the output";
        case LiveMode::playing: return "playing";
        case LiveMode::paused: return "paused";
        case LiveMode::over: return "over";
    }
    return {};
}

/// The mode, and what differs from the usual.
std::string state_text(const Snapshot& snapshot) {
    std::string text = mode_text(snapshot);
    if (std::abs(snapshot.pace.factor - 1.0) > 0.004) text += fmt::format(", pace {:.2f}", snapshot.pace.factor);
    if (std::abs(snapshot.volume - 1.0) > 0.004) text += fmt::format(", volume {:.0f} %", snapshot.volume * 100.0);
    if (snapshot.has_ambience && !snapshot.plays_ambience) text += ", ambience off";
    return text;
}

/// The title on the left and the state on the right; the title gives way.
std::string head_line(const Snapshot& snapshot, std::size_t columns, Characters characters) {
    const std::string title = shown_text(snapshot.session, characters);
    std::string state = state_text(snapshot);
    if (display_width(title) + display_width(state) + 2 > columns) state = mode_text(snapshot);
    if (display_width(state) + 12 > columns) return cut_to(state, columns, characters);
    const std::size_t room = columns - display_width(state) - 2;
    return padded(cut_to(title, room, characters), room + 2) + state;
}

std::string_view span_label(WatchedSpan::Kind kind) {
    switch (kind) {
        case WatchedSpan::Kind::hold: return "Hold";
        case WatchedSpan::Kind::rest: return "Rest";
        case WatchedSpan::Kind::count: return "Count";
        case WatchedSpan::Kind::breath: return "Breathe";
        case WatchedSpan::Kind::pause: return "Move";
    }
    return {};
}

std::string bar(double share, std::size_t columns, Characters characters) {
    const auto full = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * static_cast<double>(columns)));
    const bool is_plain = characters == Characters::ascii;
    std::string text;
    for (std::size_t at = 0; at < columns; ++at) text += at < full ? (is_plain ? "#" : "━") : (is_plain ? "." : "┄");
    return text;
}

/// `Hold    ━━━━━━┄┄┄┄  0:12`
std::string span_line(const std::optional<WatchedSpan>& span, std::size_t columns, Characters characters) {
    if (!span) return {};
    const std::string label = padded(std::string(span_label(span->kind)), kLabelColumns);
    const std::string left = count_down_text(span->left);
    const std::size_t taken = kLabelColumns + 2 + left.size();
    if (taken + 4 > columns) return cut_to(label + left, columns, characters);
    const double share = span->whole > Duration::zero()
                             ? static_cast<double>(span->left.count()) / static_cast<double>(span->whole.count())
                             : 0.0;
    return label + bar(share, std::min(columns - taken, kWidestBar), characters) + "  " + left;
}

/// How long, how much longer and until when; the fullest form that fits.
std::string times_line(const Snapshot& snapshot, std::size_t columns, Characters characters) {
    const bool is_planned = snapshot.is_whole && snapshot.left > Duration::zero();
    if (snapshot.mode == LiveMode::waking && !is_planned) return {};
    const std::string elapsed = to_clock_text(snapshot.elapsed);
    if (!snapshot.is_whole) return cut_to(elapsed + " so far", columns, characters);
    const std::string left = to_clock_text(snapshot.left);
    const std::string end = wall_clock_text(snapshot.end);
    const bool promised = snapshot.must_end_then;
    const std::array<std::string, 4> forms{
        fmt::format("{} so far, {} left, ends at {}{}", elapsed, left, end, promised ? " as promised" : ""),
        fmt::format("{} so far, {} left, {} {}", elapsed, left, promised ? "promised" : "ends", end),
        fmt::format("{} left, {} {}", left, promised ? "promised" : "ends", end), fmt::format("{} left", left)};
    for (const std::string& form : forms) {
        if (display_width(form) <= columns) return form;
    }
    return cut_to(forms.back(), columns, characters);
}

std::string last_line(const Snapshot& snapshot, Characters characters) {
    return snapshot.note.empty() ? "? help" : shown_text(snapshot.note, characters);
}

std::vector<RankedLine> all_lines(const Snapshot& snapshot, std::size_t columns, Characters characters) {
    const auto fitted = [&](const std::string& text) { return cut_to(text, columns, characters); };
    std::vector<std::string> said = wrapped(shown_text(snapshot.said, characters), columns, kSaidLines, characters);
    said.resize(kSaidLines);
    const std::string next = snapshot.next.empty() ? "" : "Next: " + shown_text(snapshot.next, characters);
    return {{2, {head_line(snapshot, columns, characters), Weight::faint}},
            {8, {fitted(shown_text(snapshot.track.title, characters)), Weight::strong}},
            {5, {said[0], Weight::plain}},
            {1, {said[1], Weight::plain}},
            {7, {span_line(snapshot.span, columns, characters), Weight::plain}},
            {3, {fitted(next), Weight::faint}},
            {6, {times_line(snapshot, columns, characters), Weight::plain}},
            {4, {fitted(last_line(snapshot, characters)), Weight::faint}}};
}

void drop_least(std::vector<RankedLine>& lines, std::size_t rows) {
    while (lines.size() > std::max<std::size_t>(rows, 1))
        lines.erase(std::ranges::min_element(lines, {}, &RankedLine::rank));
}

}  // namespace

std::vector<ScreenLine> draw(const Snapshot& snapshot, ScreenSize size, Characters characters) {
    std::vector<RankedLine> lines = all_lines(snapshot, size.columns, characters);
    drop_least(lines, size.rows);
    std::vector<ScreenLine> result;
    for (RankedLine& ranked : lines) result.push_back(std::move(ranked.line));
    return result;
}

std::vector<ScreenLine> draw_help(ScreenSize size, Characters characters) {
    std::size_t key_columns = 0;
    for (const KeyHelp& help : key_help()) key_columns = std::max(key_columns, display_width(help.key));
    std::vector<std::string> entries;
    std::size_t widest = 0;
    for (const KeyHelp& help : key_help()) {
        entries.push_back(padded(help.key, key_columns + 2) + help.does);
        widest = std::max(widest, display_width(entries.back()));
    }
    const std::size_t across = std::max<std::size_t>((size.columns + kGap) / (widest + kGap), 1);
    const std::size_t down = (entries.size() + across - 1) / across;
    std::vector<ScreenLine> lines;
    for (std::size_t row = 0; row < std::min(down, std::max<std::size_t>(size.rows, 1)); ++row) {
        std::string text;
        for (std::size_t at = row; at < entries.size(); at += down) {
            if (at != row) text = padded(std::move(text), (at / down) * (widest + kGap));
            text += entries[at];
        }
        lines.push_back({cut_to(text, size.columns, characters), Weight::plain});
    }
    return lines;
}

}  // namespace cuewell
