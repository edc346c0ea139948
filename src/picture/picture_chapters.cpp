#include "picture/picture_chapters.h"

#include "base/duration_text.h"
#include "base/utf8.h"
#include "picture/svg_shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace cuewell {
namespace {

/// Whether the text, perhaps cut, has at least half of the letters of the whole.
bool is_half(std::string_view shown, std::string_view whole) {
    return shown == whole || 2 * (count_characters(shown) - 1) >= count_characters(whole);
}

struct Span {
    FramePosition from;
    FramePosition to;
};

/// Draws the bands of a session.
class BandPainter {
public:
    BandPainter(SampleRate rate, const PictureScale& scale, const PictureLayout& layout)
        : rate_(rate), scale_(scale), layout_(layout) {}

    std::string bands(const PictureStretch& stretch, bool is_even) const {
        std::string bands;
        for (const PicturePart& part : stretch.parts) {
            for (const RowPiece& piece : scale_.pieces(part.start, part.end)) {
                const SvgBox box{piece.x, layout_.row_top(piece.row), piece.width, layout_.lanes_height()};
                bands += svg_box(is_even ? "band" : "other", box, tip(part));
            }
        }
        return bands;
    }

    /// Where a stretch or a side begins.
    std::string borders(const PictureStretch& stretch) const {
        std::string borders;
        for (const PicturePart& part : stretch.parts) {
            const bool is_first = &part == &stretch.parts.front();
            const std::size_t row = scale_.row_of(part.start);
            const double skipped = is_first ? 0.0 : kPartLane.top;
            borders += svg_path(
                is_first ? "border" : "border part",
                fmt::format("M{} {}v{}", svg_number(scale_.x_of(part.start, row)),
                            svg_number(layout_.row_top(row) + skipped), svg_number(layout_.lanes_height() - skipped)));
        }
        return borders;
    }

    std::string names(const PictureStretch& stretch) const {
        std::string names = labels({stretch.start(), stretch.end()}, stretch.name, kNameLane, kNameLook);
        for (const PicturePart& part : stretch.parts)
            names += labels({part.start, part.end}, part.label, kPartLane, kPartLook);
        return names;
    }

private:
    std::string tip(const PicturePart& part) const {
        return fmt::format("{} {}", to_clock_text(to_duration(part.start - FramePosition(), rate_)), part.title);
    }

    /// A text in each row of its span. Where half of it does not fit it is left out, but for the place with most room.
    std::string labels(const Span& span, const std::string& text, const Lane& lane, TextLook look) const {
        const std::vector<RowPiece> pieces = scale_.pieces(span.from, span.to);
        const auto widest = std::ranges::max_element(pieces, {}, &RowPiece::width);
        std::string labels;
        for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
            const std::string_view before = piece->is_first ? "" : "… ";
            const double room = piece->width - kTextGap - kTextGap / 2.0 - estimated_width(before, look);
            const std::string shown = fitted(text, look, room);
            if (shown.empty() || (piece != widest && !is_half(shown, text))) continue;
            constexpr double kBelowLetters = 3.0;
            const double y = layout_.row_top(piece->row) + lane.bottom() - kBelowLetters;
            labels += svg_text(look.bold ? "name" : "", {piece->x + kTextGap, y}, std::string(before) + shown);
        }
        return labels;
    }

    SampleRate rate_;
    const PictureScale& scale_;
    const PictureLayout& layout_;
};

}  // namespace

std::string picture_chapters(const std::vector<PictureStretch>& stretches, SampleRate rate, const PictureScale& scale,
                             const PictureLayout& layout) {
    const BandPainter painter(rate, scale, layout);
    std::string bands;
    std::string rest;
    bool is_even = true;
    for (const PictureStretch& stretch : stretches) {
        bands += painter.bands(stretch, is_even);
        rest += painter.borders(stretch) + painter.names(stretch);
        is_even = !is_even;
    }
    return bands + rest;
}

}  // namespace cuewell
