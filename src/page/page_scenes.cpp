#include "page/page_scenes.h"

#include <algorithm>
#include <map>

namespace cuewell {
namespace {

/// The side that the events of a chapter tell of.
std::optional<Side> side_of(const Timeline& timeline, FramePosition start, FramePosition end) {
    auto event = std::ranges::lower_bound(timeline.events, start, {}, &Event::start);
    for (; event != timeline.events.end() && event->start < end; ++event) {
        if (event->side) return event->side;
    }
    return std::nullopt;
}

/// The stretch of a place as the page has it, where it has it.
void show_stretch(const PageContent& content, const PassPlace& place, PageScene& scene) {
    if (place.stretch >= content.shown_as.size()) return;
    scene.stretch = content.shown_as[place.stretch];
    scene.title = content.stretches.at(*scene.stretch).title;
}

}  // namespace

std::vector<PageScene> page_scenes(const PageContent& content) {
    const auto& chapters = content.timeline.chapters;
    std::vector<PageScene> scenes;
    std::map<std::size_t, std::size_t> rounds;
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        const Chapter& chapter = chapters[at];
        const bool is_last = at + 1 == chapters.size();
        const FramePosition end = is_last ? FramePosition() + content.timeline.length : chapters[at + 1].start;
        PageScene scene{chapter.start, chapter.title, std::nullopt, std::nullopt};
        if (chapter.place) {
            show_stretch(content, *chapter.place, scene);
            scene.side = side_of(content.timeline, chapter.start, end);
            const std::size_t passes_a_round = scene.side ? 2 : 1;
            scene.round = chapter.place->pass / passes_a_round + 1;
            std::size_t& most = rounds[chapter.place->stretch];
            most = std::max(most, scene.round);
        }
        scenes.push_back(std::move(scene));
    }
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        if (chapters[at].place) scenes[at].rounds = rounds[chapters[at].place->stretch];
    }
    if (scenes.empty()) scenes.push_back({{}, content.timeline.title, std::nullopt, std::nullopt});
    scenes.front().start = FramePosition();
    return scenes;
}

}  // namespace cuewell
