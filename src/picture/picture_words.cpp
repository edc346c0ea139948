#include "picture/picture_words.h"

#include "base/clean_text.h"
#include "base/duration_text.h"

#include <fmt/format.h>

#include <cstdint>
#include <set>

namespace cuewell {
namespace {

std::string counted(std::int64_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// As it is spoken: `1 hour 2 minutes`, `8 minutes 17 seconds`.
std::string spoken_length(Frames length, SampleRate rate) {
    const std::int64_t seconds = (to_duration(length, rate).count() + 500'000) / 1'000'000;
    const std::int64_t hours = seconds / 3'600;
    const std::int64_t minutes = seconds / 60 % 60;
    std::string text;
    if (hours > 0) text += counted(hours, "hour ", "hours ");
    if (minutes > 0) text += counted(minutes, "minute ", "minutes ");
    if (seconds % 60 > 0 || text.empty()) text += counted(seconds % 60, "second ", "seconds ");
    text.pop_back();
    return text;
}

std::int64_t count_stretches(const Timeline& timeline) {
    std::set<std::string> names;
    for (const Event& event : timeline.events) {
        if (event.stretch) names.insert(*event.stretch);
    }
    return std::ssize(names);
}

}  // namespace

std::string picture_facts(const Timeline& timeline) {
    return fmt::format("{}, voice {}, {}", to_clock_text(to_duration(timeline.length, timeline.rate)),
                       visible_text(timeline.voice), counted(count_stretches(timeline), "stretch", "stretches"));
}

std::string picture_summary(const Timeline& timeline, bool has_ambience) {
    Frames held;
    std::int64_t holds = 0;
    for (const Event& event : timeline.events) {
        if (event.kind != EventKind::hold) continue;
        held += event.end - event.start;
        ++holds;
    }
    std::string text = fmt::format("The session lasts {} and is spoken by the voice {}.",
                                   spoken_length(timeline.length, timeline.rate), visible_text(timeline.voice));
    if (holds > 0)
        text +=
            fmt::format(" It has {}, {} in all.", counted(holds, "hold", "holds"), spoken_length(held, timeline.rate));
    text += has_ambience ? " An ambience plays under it, softer while the voice speaks." : " It has no ambience.";
    const char* between = " Its chapters: ";
    for (const Chapter& chapter : timeline.chapters) {
        const Duration at = to_duration(chapter.start - FramePosition(), timeline.rate);
        text += fmt::format("{}{} at {}", between, visible_text(chapter.title), to_clock_text(at));
        between = "; ";
    }
    return timeline.chapters.empty() ? text : text + ".";
}

}  // namespace cuewell
