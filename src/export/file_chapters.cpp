#include "export/file_chapters.h"

#include "base/clean_text.h"
#include "base/common_beginning.h"
#include "export/chapter_titles.h"

#include <optional>
#include <span>

namespace cuewell {
namespace {

/// One chapter or several put together, with the title that each end of it goes by.
struct Part {
    FramePosition start;
    std::string first_title;
    std::string last_title;
    std::optional<std::size_t> stretch;
};

using Parts = std::vector<Part>;

/// A title that a player can show: one line, and never empty.
std::string file_title(const Chapter& chapter, std::size_t number) {
    const std::string title = visible_text(chapter.title);
    return title.empty() ? std::to_string(number) : title;
}

Part put_together(std::span<const Part> parts) {
    Part whole = parts.front();
    whole.last_title = parts.back().last_title;
    return whole;
}

/// Puts neighbours together that belong together.
template <typename BelongTogether, typename PutTogether>
Parts grouped(const Parts& parts, BelongTogether belong, PutTogether put) {
    Parts groups;
    for (std::size_t from = 0; from < parts.size();) {
        std::size_t to = from + 1;
        while (to < parts.size() && belong(parts[from], parts[to])) ++to;
        groups.push_back(put(std::span(parts).subspan(from, to - from)));
        from = to;
    }
    return groups;
}

/// The chapters that the session has, the first from its first frame on.
Parts parts_of(const Timeline& timeline) {
    Parts parts;
    const FramePosition end = FramePosition() + timeline.length;
    for (const Chapter& chapter : timeline.chapters) {
        if (chapter.start >= end) break;
        const std::string title = file_title(chapter, parts.size() + 1);
        const auto stretch = chapter.place ? std::optional(chapter.place->stretch) : std::nullopt;
        parts.push_back({parts.empty() ? FramePosition() : chapter.start, title, title, stretch});
    }
    return parts;
}

Parts one_a_second(const Parts& parts, SampleRate rate) {
    const auto in_one_second = [&](const Part& one, const Part& next) {
        return one.start.index() / rate.hz == next.start.index() / rate.hz;
    };
    return grouped(parts, in_one_second, put_together);
}

/// A stretch with all its sides and rounds, under the words that their titles share.
Part whole_stretch(std::span<const Part> passes) {
    Part whole = put_together(passes);
    std::vector<std::string> titles;
    for (const Part& pass : passes) {
        titles.push_back(pass.first_title);
        titles.push_back(pass.last_title);
    }
    const std::string title = common_beginning(titles);
    if (!title.empty()) whole.first_title = whole.last_title = title;
    return whole;
}

Parts one_a_stretch(const Parts& parts) {
    const auto of_one_stretch = [](const Part& one, const Part& next) {
        return one.stretch && one.stretch == next.stretch;
    };
    return grouped(parts, of_one_stretch, whole_stretch);
}

/// Neighbours put together evenly: no group has more than one chapter more than another.
Parts in_groups(const Parts& parts, std::size_t count) {
    Parts groups;
    for (std::size_t group = 0; group < count; ++group) {
        const std::size_t from = group * parts.size() / count;
        const std::size_t to = (group + 1) * parts.size() / count;
        groups.push_back(put_together(std::span(parts).subspan(from, to - from)));
    }
    return groups;
}

}  // namespace

std::vector<FileChapter> file_chapters(const Timeline& timeline, std::size_t most) {
    Parts parts = one_a_second(parts_of(timeline), timeline.rate);
    if (parts.size() > most) parts = one_a_stretch(parts);
    if (parts.size() > most) parts = in_groups(parts, most);
    std::vector<FileChapter> chapters;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const bool is_last = at + 1 == parts.size();
        const FramePosition end = is_last ? FramePosition() + timeline.length : parts[at + 1].start;
        chapters.push_back({parts[at].start, end, title_from_to(parts[at].first_title, parts[at].last_title)});
    }
    return chapters;
}

}  // namespace cuewell
