#include "picture/session_picture.h"

#include "base/clean_text.h"
#include "base/markup_text.h"
#include "picture/picture_chapters.h"
#include "picture/picture_layout.h"
#include "picture/picture_legend.h"
#include "picture/picture_level.h"
#include "picture/picture_marks.h"
#include "picture/picture_rows.h"
#include "picture/picture_scale.h"
#include "picture/picture_stretches.h"
#include "picture/picture_style.h"
#include "picture/picture_words.h"
#include "picture/svg_shapes.h"
#include "picture/svg_text.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

constexpr double kTitleBaseline = 24.0;
constexpr double kFactsBaseline = 43.0;
constexpr double kLegendMiddle = 60.0;

/// The root with what is read out instead of the picture.
std::string beginning(const Timeline& timeline, const PictureLayout& layout, bool has_ambience) {
    const std::string width = svg_number(kPictureWidth);
    const std::string height = svg_number(layout.height());
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
        "aria-labelledby=\"title summary\">\n<title id=\"title\">{2}</title>\n<desc id=\"summary\">{3}</desc>\n",
        width, height, markup_text(timeline.title), markup_text(picture_summary(timeline, has_ambience)));
}

std::string head(const Timeline& timeline, bool has_ambience) {
    const auto line = [](const char* style, double y, const std::string& text, TextLook look) {
        return svg_text(style, {kPlotLeft, y}, fitted(text, look, kPlotWidth));
    };
    return line("title", kTitleBaseline, visible_text(timeline.title), kTitleLook) +
           line("facts quiet", kFactsBaseline, picture_facts(timeline), kFactsLook) +
           picture_legend(timeline, kLegendMiddle, has_ambience);
}

}  // namespace

std::string to_svg(const Timeline& timeline, const std::vector<LevelPoint>& ambience) {
    const bool has_ambience = !ambience.empty();
    const std::vector<PictureStretch> stretches = picture_stretches(timeline);
    const PictureScale scale = scale_for(timeline, stretches);
    const PictureLayout layout(scale, has_ambience);
    return beginning(timeline, layout, has_ambience) + picture_style() +
           svg_box("ground", {0.0, 0.0, kPictureWidth, layout.height()}) + head(timeline, has_ambience) +
           picture_chapters(stretches, timeline.rate, scale, layout) + picture_level(ambience, scale, layout) +
           picture_marks(timeline, scale, layout) + picture_rows(timeline, scale, layout) + "</svg>\n";
}

}  // namespace cuewell
