#include "picture/picture_marks.h"

#include "base/duration_text.h"
#include "picture/picture_chimes.h"
#include "picture/svg_shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace cuewell {
namespace {

constexpr double kShapeInset = 3.0;  // Rests, counts and breaths are lower than holds.

/// Whether it is drawn as long as it lasts, in the lane of the holds.
bool is_shape(const Event& event) {
    return event.kind == EventKind::hold || event.kind == EventKind::rest || event.kind == EventKind::count ||
           event.kind == EventKind::breath;
}

/// Draws the events of a session, each kind in its own way.
class MarkPainter {
public:
    MarkPainter(const Timeline& timeline, const PictureScale& scale, const PictureLayout& layout)
        : timeline_(timeline), scale_(scale), layout_(layout) {}

    std::string voice() const {
        std::string marks;
        for (const Event& event : timeline_.events) {
            if (event.kind != EventKind::speech) continue;
            for (const RowPiece& piece : pieces(event))
                marks += svg_box({}, box(piece, kVoiceLane), told(event, event.text));
        }
        return marks;
    }

    std::string chimes() const {
        std::string marks;
        for (const PictureChime& each : picture_chimes(timeline_))
            marks += each.is_tick ? tick(each.event) : chime(each.event);
        return marks;
    }

    std::string shapes() const {
        std::string marks;
        FramePosition neighbour;
        for (const Event& event : timeline_.events) {
            if (!is_shape(event)) continue;
            const bool is_hold = event.kind == EventKind::hold;
            marks += shape(event, is_hold ? 0.0 : kShapeInset);
            if (is_hold) marks += hold_length(event, free_before(event.start, neighbour));
            neighbour = std::max(neighbour, event.end);
        }
        return marks;
    }

private:
    std::vector<RowPiece> pieces(const Event& event) const { return scale_.pieces(event.start, event.end); }

    SvgBox box(const RowPiece& piece, const Lane& lane, double inset = 0.0) const {
        return {piece.x, layout_.row_top(piece.row) + lane.top + inset, piece.width, lane.height - 2 * inset};
    }

    std::string lasting(const Event& event) const {
        return to_script_text(to_duration(event.end - event.start, timeline_.rate));
    }

    /// `2:05 hold, 10s`
    std::string told(const Event& event, std::string_view what) const {
        const Duration at = to_duration(event.start - FramePosition(), timeline_.rate);
        return fmt::format("{} {}", to_clock_text(at), what);
    }

    std::string tick(const Event& event) const {
        constexpr double kStroke = 5.0;
        const std::size_t row = scale_.row_of(event.start);
        const double top = layout_.row_top(row) + kChimeLane.middle() - kStroke / 2.0;
        return svg_path("ring",
                        fmt::format("M{} {}v{}", svg_number(scale_.x_of(event.start, row)), svg_number(top), kStroke),
                        chime_tip(event));
    }

    /// A diamond where it is struck and a line as long as it rings.
    std::string chime(const Event& event) const {
        std::string mark;
        for (const RowPiece& piece : pieces(event)) {
            const double y = layout_.row_top(piece.row) + kChimeLane.middle();
            mark +=
                svg_path("ring", fmt::format("M{} {}h{}", svg_number(piece.x), svg_number(y), svg_number(piece.width)));
        }
        const std::size_t row = scale_.row_of(event.start);
        const double top = layout_.row_top(row) + kChimeLane.top;
        return mark + svg_path("chime",
                               fmt::format("M{} {}l4 5l-4 5l-4 -5z", svg_number(scale_.x_of(event.start, row)),
                                           svg_number(top)),
                               chime_tip(event));
    }

    std::string chime_tip(const Event& event) const { return told(event, "chime: " + event.text); }

    std::string shape(const Event& event, double inset) const {
        const std::string style = fmt::format("shape {}", to_name(event.kind));
        const std::string tip = told(event, fmt::format("{}, {}", to_name(event.kind), lasting(event)));
        std::string marks;
        for (const RowPiece& piece : pieces(event)) {
            const SvgBox place = box(piece, kHoldLane, inset);
            marks += svg_box(style, place, tip);
            if (!piece.is_last) marks += more(place);
        }
        return marks;
    }

    /// An arrow behind what goes on in the next row.
    static std::string more(const SvgBox& place) {
        return svg_path("more", fmt::format("M{} {}l4 4l-4 4", svg_number(place.x + place.width + 3.0),
                                            svg_number(place.y + place.height / 2.0 - 4.0)));
    }

    /// How long a hold lasts: in the widest piece of it or, where nothing stands from `free` on, before it.
    std::string hold_length(const Event& event, FramePosition free) const {
        const std::vector<RowPiece> all = pieces(event);
        const auto widest = std::ranges::max_element(all, {}, &RowPiece::width);
        if (widest == all.end()) return {};
        const std::string length = lasting(event);
        const double width = estimated_width(length, kPartLook);
        const double x = widest->x;
        const double y = layout_.row_top(widest->row) + kHoldLane.bottom() - 4.5;
        if (width <= widest->width) return svg_text({}, {x + widest->width / 2.0, y, "middle"}, length);
        const double room = x - std::max(scale_.x_of(free, widest->row), kPlotLeft);
        return width + kTextGap <= room ? svg_text({}, {x - kTextGap / 2.0, y, "end"}, length) : std::string();
    }

    /// From where on nothing stands in the lane before a shape: no neighbour, and no border of a chapter.
    FramePosition free_before(FramePosition at, FramePosition neighbour) const {
        const auto next = std::ranges::upper_bound(timeline_.chapters, at, {}, &Chapter::start);
        return next == timeline_.chapters.begin() ? neighbour : std::max(neighbour, std::prev(next)->start);
    }

    const Timeline& timeline_;
    const PictureScale& scale_;
    const PictureLayout& layout_;
};

}  // namespace

std::string picture_marks(const Timeline& timeline, const PictureScale& scale, const PictureLayout& layout) {
    const MarkPainter painter(timeline, scale, layout);
    return fmt::format("<g class=\"voice\">\n{}</g>\n<g>\n{}</g>\n<g>\n{}</g>\n", painter.voice(), painter.chimes(),
                       painter.shapes());
}

}  // namespace cuewell
