#include "picture/picture_stretches.h"

#include "base/clean_text.h"
#include "base/common_beginning.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

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

/// What a title adds to its beginning: `right` of `, right`, `– right` and `(right)`.
std::string addition(std::string_view title, std::string_view beginning) {
    constexpr std::array<std::string_view, 10> kBefore{" ", ",", ";", ":", "(", "/", "|", "-", "–", "—"};
    std::string_view added = title.substr(beginning.size());
    const auto leads_on = [&](std::string_view mark) { return added.starts_with(mark); };
    bool is_in_brackets = false;
    for (auto mark = std::ranges::find_if(kBefore, leads_on); mark != kBefore.end();
         mark = std::ranges::find_if(kBefore, leads_on)) {
        is_in_brackets = is_in_brackets || *mark == "(";
        added.remove_prefix(mark->size());
    }
    if (is_in_brackets && added.ends_with(')')) added.remove_suffix(1);
    return std::string(added);
}

/// One stretch of the chapters, or a stretch a chapter where their titles do not begin alike.
void add_together(std::vector<PictureStretch>& stretches, std::vector<PicturePart> parts) {
    std::vector<std::string> titles;
    for (const PicturePart& part : parts) titles.push_back(part.title);
    std::string name = common_beginning(titles);
    if (name.empty()) {
        for (PicturePart& part : parts) stretches.push_back({part.title, {part}});
        return;
    }
    for (PicturePart& part : parts) part.label = addition(part.title, name);
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
