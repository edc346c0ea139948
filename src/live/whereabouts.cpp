#include "live/whereabouts.h"

#include <algorithm>
#include <iterator>

namespace cuewell {

Whereabouts whereabouts(const Timeline& timeline, FramePosition at) {
    Whereabouts here;
    const auto next_chapter = std::ranges::upper_bound(timeline.chapters, at, {}, &Chapter::start);
    if (next_chapter != timeline.chapters.begin()) {
        here.chapter = static_cast<std::size_t>(next_chapter - timeline.chapters.begin()) - 1;
        here.place = timeline.chapters[*here.chapter].place;
    }
    const auto next = std::ranges::upper_bound(timeline.events, at, {}, &Event::start);
    for (auto event = next; event != timeline.events.begin() && (here.said == nullptr || here.span == nullptr);) {
        --event;
        const bool is_speech = event->kind == EventKind::speech;
        if (is_speech && here.said == nullptr) here.said = &*event;
        const bool is_span = !is_speech && event->kind != EventKind::chime;
        if (is_span && here.span == nullptr && event->end > at) here.span = &*event;
        // A span holds what lies inside it, so one that has ended ends the search for one that runs.
        if (is_span && event->end <= at && here.said != nullptr) break;
    }
    here.is_speaking = here.said != nullptr && here.said->end > at;
    const auto word =
        std::find_if(next, timeline.events.end(), [](const Event& event) { return event.kind == EventKind::speech; });
    if (word != timeline.events.end()) here.next_word = word->start;
    return here;
}

FramePosition end_of_chapter(const Timeline& timeline, std::size_t chapter) {
    return chapter + 1 < timeline.chapters.size() ? timeline.chapters[chapter + 1].start
                                                  : FramePosition() + timeline.length;
}

std::size_t first_chapter_of_stretch(const Timeline& timeline, std::size_t chapter) {
    const auto stretch_of = [&](std::size_t number) { return timeline.chapters[number].place->stretch; };
    while (chapter > 0 && timeline.chapters[chapter - 1].place && stretch_of(chapter - 1) == stretch_of(chapter))
        --chapter;
    return chapter;
}

std::size_t cue_from(const Timeline& timeline, FramePosition at) {
    const auto next = std::ranges::lower_bound(timeline.events, at, {}, &Event::start);
    // What lies inside a span belongs to the span's cue, which has begun.
    for (auto event = next; event != timeline.events.end(); ++event) {
        const bool is_new = event == timeline.events.begin() || std::prev(event)->cue != event->cue;
        if (is_new) return event->cue;
    }
    return timeline.events.empty() ? 0 : timeline.events.back().cue + 1;
}

FramePosition start_of_cue(const Timeline& timeline, std::size_t cue) {
    const auto event = std::ranges::find_if(timeline.events, [&](const Event& each) { return each.cue >= cue; });
    return event != timeline.events.end() ? event->start : FramePosition() + timeline.length;
}

}  // namespace cuewell
