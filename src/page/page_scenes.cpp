#include "page/page_scenes.h"

#include <algorithm>
#include <map>

namespace cuewell {
namespace {

/// The stretch and the side that the events of a chapter tell of.
void look_at_events(const PageContent& content, FramePosition end, PageScene& scene) {
    const auto& events = content.timeline.events;
    auto event = std::ranges::lower_bound(events, scene.start, {}, &Event::start);
    for (; event != events.end() && event->start < end; ++event) {
        if (!scene.side) scene.side = event->side;
        if (scene.stretch || !event->stretch) continue;
        const auto found = std::ranges::find(content.stretches, *event->stretch, &PageStretch::name);
        if (found == content.stretches.end()) continue;
        scene.stretch = static_cast<std::size_t>(found - content.stretches.begin());
        scene.title = found->title;
    }
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
            look_at_events(content, end, scene);
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
