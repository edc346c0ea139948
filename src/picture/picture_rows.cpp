#include "picture/picture_rows.h"

#include "base/duration_text.h"
#include "picture/svg_shapes.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace cuewell {
namespace {

constexpr double kNumberBelow = 14.0;  // From the line of the clock to the base line of its numbers.

/// Draws the frame of a row.
class RowPainter {
public:
    RowPainter(const Timeline& timeline, const PictureScale& scale, const PictureLayout& layout)
        : timeline_(timeline), scale_(scale), layout_(layout) {}

    std::string lane_names(std::size_t row) const {
        const auto name = [&](const Lane& lane, std::string_view text) {
            constexpr double kHalfLetter = 3.5;
            const double y = layout_.row_top(row) + lane.middle() + kHalfLetter;
            return svg_text("quiet", {kPlotLeft - 8.0, y, "end"}, text);
        };
        return name(kVoiceLane, "voice") + name(kChimeLane, "chimes") + name(kHoldLane, "holds") +
               name(layout_.ambience(), "ambience");
    }

    /// A tick a minute, and numbers as far apart as they can be read.
    std::string clock(std::size_t row) const {
        const double y = layout_.row_top(row) + layout_.lanes_height();
        const FramePosition start = scale_.row_start(row);
        std::string clock = svg_path("border", fmt::format("M{} {}H{}", svg_number(kPlotLeft), svg_number(y),
                                                           svg_number(scale_.x_of(scale_.row_end(row), row))));
        for (std::int64_t minute = 0; minute < scale_.minutes(); ++minute) {
            const FramePosition at = start + to_frames(std::chrono::minutes(minute), timeline_.rate);
            if (at > scale_.row_end(row)) break;
            const bool has_number = minute % minutes_a_number() == 0;
            const double x = scale_.x_of(at, row);
            clock += svg_path("border", fmt::format("M{} {}v{}", svg_number(x), svg_number(y), has_number ? "5" : "3"));
            if (has_number && !is_at_end(x, row)) clock += number(at, row, "quiet");
        }
        return clock;
    }

    /// The double bar under which the session is over.
    std::string end() const {
        const std::size_t row = scale_.rows() - 1;
        const FramePosition last = scale_.row_end(row);
        const double x = scale_.x_of(last, row);
        const double y = layout_.row_top(row);
        return svg_box("end", {x - 1.0, y, 1.0, layout_.lanes_height()}) +
               svg_box("end", {x + 1.0, y, 3.0, layout_.lanes_height()}) + number(last, row, "name");
    }

private:
    std::int64_t minutes_a_number() const {
        constexpr std::int64_t kFewMinutes = 10;
        constexpr std::int64_t kManyMinutes = 30;
        if (scale_.minutes() <= kFewMinutes) return 1;
        return scale_.minutes() <= kManyMinutes ? 5 : 10;
    }

    /// Whether a number there would touch the one under the end of the session.
    bool is_at_end(double x, std::size_t row) const {
        constexpr double kBetweenNumbers = 48.0;
        return row + 1 == scale_.rows() && std::abs(scale_.x_of(scale_.row_end(row), row) - x) < kBetweenNumbers;
    }

    std::string number(FramePosition at, std::size_t row, std::string_view style) const {
        const double y = layout_.row_top(row) + layout_.lanes_height() + kNumberBelow;
        const std::string text = to_clock_text(to_duration(at - FramePosition(), timeline_.rate));
        const double room = kPictureWidth - estimated_width(text, kNameLook) / 2.0;
        return svg_text(style, {std::min(scale_.x_of(at, row), room), y, "middle"}, text);
    }

    const Timeline& timeline_;
    const PictureScale& scale_;
    const PictureLayout& layout_;
};

}  // namespace

std::string picture_rows(const Timeline& timeline, const PictureScale& scale, const PictureLayout& layout) {
    const RowPainter painter(timeline, scale, layout);
    std::string rows;
    for (std::size_t row = 0; row < scale.rows(); ++row) rows += painter.lane_names(row) + painter.clock(row);
    return rows + painter.end();
}

}  // namespace cuewell
