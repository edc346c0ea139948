#include "timeline/timeline.h"

#include "base/clean_text.h"
#include "base/duration_text.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::size_t kWidestTitle = 46;

struct Row {
    std::string start;
    std::string length;
    std::string title;
    std::string holds;
};

/// Of a session that was made to fit, holds last fractions that nobody can read.
Duration to_tenths(Duration length) {
    constexpr Duration kTenth = std::chrono::milliseconds(100);
    return (length + kTenth / 2) / kTenth * kTenth;
}

/// `3 × 10s, 30s`: about how long each hold of a chapter lasts.
std::string holds_between(const Timeline& timeline, FramePosition from, FramePosition to) {
    std::vector<std::pair<Duration, int>> holds;
    for (auto event = std::ranges::lower_bound(timeline.events, from, {}, &Event::start);
         event != timeline.events.end() && event->start < to; ++event) {
        if (event->kind != EventKind::hold) continue;
        const Duration length = to_tenths(to_duration(event->end - event->start, timeline.rate));
        const auto same = std::ranges::find(holds, length, &std::pair<Duration, int>::first);
        if (same == holds.end()) {
            holds.emplace_back(length, 1);
        } else {
            ++same->second;
        }
    }
    std::string text;
    for (const auto& [length, count] : holds) {
        if (!text.empty()) text += ", ";
        text += count == 1 ? to_script_text(length) : fmt::format("{} × {}", count, to_script_text(length));
    }
    return text;
}

std::vector<Row> rows_of(const Timeline& timeline) {
    const auto clock = [&](Frames length) { return to_clock_text(to_duration(length, timeline.rate)); };
    const FramePosition begin;
    std::vector<Row> rows;
    for (std::size_t at = 0; at < timeline.chapters.size(); ++at) {
        const Chapter& chapter = timeline.chapters[at];
        // What is heard before the first chapter's first word belongs to it.
        const FramePosition start = at == 0 ? begin : chapter.start;
        const FramePosition end =
            at + 1 < timeline.chapters.size() ? timeline.chapters[at + 1].start : begin + timeline.length;
        rows.push_back({clock(start - begin), clock(end - start), chapter.title, holds_between(timeline, start, end)});
    }
    return rows;
}

}  // namespace

std::string to_table(const Timeline& timeline) {
    const std::vector<Row> rows = rows_of(timeline);
    std::size_t width = 0;
    for (const Row& row : rows) width = std::max(width, display_width(row.title));
    width = std::min(width, kWidestTitle);
    const std::string total = to_clock_text(to_duration(timeline.length, timeline.rate));
    std::string text = fmt::format("{}, {}, voice {}\n\n{:>8}  {:>7}  {:{}}  {}\n", timeline.title, total,
                                   visible_text(timeline.voice), "start", "length", "what", width, "holds");
    for (const Row& row : rows) {
        const std::size_t shown = display_width(row.title);
        const std::string line = fmt::format("{:>8}  {:>7}  {}{:{}}  {}", row.start, row.length, row.title, "",
                                             shown < width ? width - shown : 0, row.holds);
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text + fmt::format("{:>8}  {:>7}  in all\n", total, "");
}

}  // namespace cuewell
