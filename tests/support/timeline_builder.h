#pragma once

#include "support/cue_builder.h"
#include "timeline/schedule.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cuewell {

/// How long clips of tests last: a fixed number of frames a byte of text, whatever the rate.
struct FakeClips {
    Frames per_character{100};
    Frames chime{1'000};
};

[[nodiscard]] inline ClipLengths fake_lengths(const CueSheet& sheet, const FakeClips& clips = {}) {
    ClipLengths lengths;
    for (const std::string& line : sheet.lines) {
        lengths.lines.emplace_back(static_cast<std::int64_t>(line.size()) * clips.per_character.count());
    }
    lengths.chimes.assign(sheet.chimes.size(), clips.chime);
    return lengths;
}

/// The timeline of a cue sheet in which everything has to fit.
[[nodiscard]] inline Timeline timeline_of(const CueSheet& sheet, SampleRate rate = {}, const FakeClips& clips = {}) {
    Diagnostics faults;
    Timeline timeline = schedule(sheet, fake_lengths(sheet, clips), rate, Fit::strict, faults);
    expect_no_faults(faults);
    timeline.language = "en";
    timeline.voice = "fake";
    return timeline;
}

[[nodiscard]] inline std::vector<Event> events_of(const Timeline& timeline, EventKind kind) {
    std::vector<Event> events;
    std::ranges::copy_if(timeline.events, std::back_inserter(events),
                         [&](const Event& event) { return event.kind == kind; });
    return events;
}

/// The only event that says these words; a failure where there is none or another one.
[[nodiscard]] inline Event spoken(const Timeline& timeline, const std::string& text) {
    std::vector<Event> events = events_of(timeline, EventKind::speech);
    std::erase_if(events, [&](const Event& event) { return event.text != text; });
    if (events.size() != 1) throw std::runtime_error(std::to_string(events.size()) + " times: " + text);
    return events.front();
}

[[nodiscard]] inline Frames length_of(const Event& event) { return event.end - event.start; }

}  // namespace cuewell
