#include "picture/picture_legend.h"

#include "picture/picture_chimes.h"
#include "picture/picture_layout.h"
#include "picture/svg_shapes.h"
#include "picture/svg_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace cuewell {
namespace {

constexpr double kSampleWidth = 24.0;
/// So narrow that a legend with all there is ends where the rows do.
constexpr double kGap = 11.0;

struct Meaning {
    EventKind kind;
    std::string_view words;
};

constexpr std::array kMeanings = {
    Meaning{EventKind::chime, "chime"},
    Meaning{EventKind::hold, "hold"},
    Meaning{EventKind::rest, "rest"},
    Meaning{EventKind::count, "count, a tick a second"},
    Meaning{EventKind::breath, "guided breath"},
};

std::string sample(EventKind kind, double x, double middle) {
    if (kind == EventKind::chime) {
        return svg_path("ring", fmt::format("M{} {}h16", svg_number(x + 6.0), svg_number(middle))) +
               svg_path("chime", fmt::format("M{} {}l4 5l-4 5l-4 -5z", svg_number(x + 6.0), svg_number(middle - 5.0)));
    }
    const double height = kind == EventKind::hold ? 14.0 : 10.0;
    return svg_box(fmt::format("shape {}", to_name(kind)), {x, middle - height / 2.0, kSampleWidth, height});
}

bool occurs(EventKind kind, const Timeline& timeline) {
    if (kind == EventKind::chime) return !std::ranges::all_of(picture_chimes(timeline), &PictureChime::is_tick);
    return std::ranges::find(timeline.events, kind, &Event::kind) != timeline.events.end();
}

}  // namespace

std::string picture_legend(const Timeline& timeline, double middle, bool has_ambience) {
    constexpr double kBaseline = 3.5;  // Of letters that stand in the middle of the line.
    std::string legend;
    double x = kPlotLeft;
    const auto add_words = [&](std::string_view words) {
        x += kSampleWidth + kTextGap;
        legend += svg_text({}, {x, middle + kBaseline}, words);
        x += estimated_width(words, kPartLook) + kGap;
    };
    for (const Meaning& meaning : kMeanings) {
        if (!occurs(meaning.kind, timeline)) continue;
        legend += sample(meaning.kind, x, middle);
        add_words(meaning.words);
    }
    if (has_ambience) {
        legend +=
            svg_path("usual", fmt::format("M{} {}h{}", svg_number(x), svg_number(middle), svg_number(kSampleWidth)));
        add_words("level where nothing is said");
    }
    return legend;
}

}  // namespace cuewell
