#include "picture/picture_stretches.h"

#include "base/clean_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace cuewell {
namespace {

constexpr std::string_view kBetween = ", ";

struct NamedPart {
    PicturePart part;
    std::optional<std::string> stretch;
};

/// The stretch that a chapter is about: its first cue knows.
std::optional<std::string> stretch_at(const Timeline& timeline, FramePosition at) {
    const auto event = std::ranges::lower_bound(timeline.events, at, {}, &Event::start);
    return event == timeline.events.end() ? std::nullopt : event->stretch;
}

std::vector<NamedPart> parts_of(const Timeline& timeline) {
    std::vector<NamedPart> parts;
    const FramePosition begin;
    for (std::size_t at = 0; at < timeline.chapters.size(); ++at) {
        const Chapter& chapter = timeline.chapters[at];
        // What is heard before the first chapter's first word belongs to it.
        const FramePosition start = at == 0 ? begin : chapter.start;
        const bool is_last = at + 1 == timeline.chapters.size();
        const FramePosition end = is_last ? begin + timeline.length : timeline.chapters[at + 1].start;
        parts.push_back({{start, end, visible_text(chapter.title), {}}, stretch_at(timeline, chapter.start)});
    }
    return parts;
}

/// `Arm, ` of `Arm, right` and `Arm, left`; empty where they share no name.
std::string_view shared_name(std::string_view a, std::string_view b) {
    const auto differing = std::ranges::mismatch(a, b).in1;
    const std::string_view same = a.substr(0, static_cast<std::size_t>(differing - a.begin()));
    const std::size_t cut = same.rfind(kBetween);
    return cut == std::string_view::npos ? std::string_view() : same.substr(0, cut + kBetween.size());
}

/// One stretch of the chapters, or a stretch a chapter where their titles do not begin alike.
void add_together(std::vector<PictureStretch>& stretches, std::vector<PicturePart> parts) {
    std::string name = parts.size() > 1 ? parts.front().title : std::string();
    for (const PicturePart& part : parts) name = shared_name(name, part.title);
    if (name.size() <= kBetween.size()) {
        for (PicturePart& part : parts) stretches.push_back({part.title, {part}});
        return;
    }
    for (PicturePart& part : parts) part.label = part.title.substr(name.size());
    name.resize(name.size() - kBetween.size());
    stretches.push_back({std::move(name), std::move(parts)});
}

}  // namespace

std::vector<PictureStretch> picture_stretches(const Timeline& timeline) {
    const std::vector<NamedPart> all = parts_of(timeline);
    std::vector<PictureStretch> stretches;
    for (std::size_t at = 0; at < all.size();) {
        std::vector<PicturePart> parts{all[at].part};
        std::size_t next = at + 1;
        for (; next < all.size() && all[at].stretch && all[next].stretch == all[at].stretch; ++next) {
            parts.push_back(all[next].part);
        }
        add_together(stretches, std::move(parts));
        at = next;
    }
    return stretches;
}

}  // namespace cuewell
