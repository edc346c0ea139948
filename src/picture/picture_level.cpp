#include "picture/picture_level.h"

#include "picture/svg_shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cuewell {
namespace {

/// What lies below is not heard beside a voice, and silence has no place in dB.
constexpr Decibels kFloor{-24.0};
constexpr Decibels kCeiling{24.0};

/// Draws the level of a session's ambience.
class LevelPainter {
public:
    LevelPainter(const std::vector<LevelPoint>& points, const PictureScale& scale, const PictureLayout& layout)
        : scale_(scale), lane_(layout.ambience()), layout_(layout) {
        for (const LevelPoint& point : points) {
            points_.push_back({point.at, shown(point.level)});
            top_ = std::max(top_, points_.back().level);
        }
    }

    std::string row(std::size_t row) const {
        const double left = scale_.x_of(scale_.row_start(row), row);
        const double right = scale_.x_of(scale_.row_end(row), row);
        const std::string bottom = svg_number(layout_.row_top(row) + lane_.bottom());
        const std::string usual = svg_number(y_of(Decibels(), row));
        const std::string curve = this->curve(row);
        return svg_path("ambience", fmt::format("M{} {}L{}V{}z", svg_number(left), bottom, curve, bottom),
                        "level of the ambience") +
               svg_path("level", fmt::format("M{}", curve)) +
               svg_path("usual", fmt::format("M{} {}H{}", svg_number(left), usual, svg_number(right)));
    }

private:
    /// A level that has a place in the lane; what is no number is silence.
    static Decibels shown(Decibels level) { return level > kFloor ? std::min(level, kCeiling) : kFloor; }

    /// The corners of the curve in a row, from its left end to its right one.
    std::string curve(std::size_t row) const {
        const FramePosition start = scale_.row_start(row);
        const FramePosition end = scale_.row_end(row);
        std::string corners = corner({start, level_at(start)}, row);
        for (const LevelPoint& point : points_) {
            if (point.at > start && point.at < end) corners += " " + corner(point, row);
        }
        return corners + " " + corner({end, level_at(end)}, row);
    }

    std::string corner(const LevelPoint& point, std::size_t row) const {
        return fmt::format("{} {}", svg_number(scale_.x_of(point.at, row)), svg_number(y_of(point.level, row)));
    }

    double y_of(Decibels level, std::size_t row) const {
        const double height = (level - kFloor).value() / (top_ - kFloor).value();
        return layout_.row_top(row) + lane_.bottom() - lane_.height * height;
    }

    /// Straight between two points; before the first and after the last as there.
    Decibels level_at(FramePosition at) const {
        const auto next = std::ranges::upper_bound(points_, at, {}, &LevelPoint::at);
        if (next == points_.begin()) return next->level;
        const LevelPoint& before = *std::prev(next);
        if (next == points_.end()) return before.level;
        const double along =
            static_cast<double>((at - before.at).count()) / static_cast<double>((next->at - before.at).count());
        return Decibels(before.level.value() + along * (next->level - before.level).value());
    }

    const PictureScale& scale_;
    const Lane& lane_;
    const PictureLayout& layout_;
    std::vector<LevelPoint> points_;
    Decibels top_;
};

/// A flat line; in the first row it begins with the words.
std::string no_level(std::size_t row, const PictureScale& scale, const PictureLayout& layout) {
    constexpr std::string_view kWords = "no ambience";
    constexpr double kHalfLetter = 3.5;
    const double middle = layout.row_top(row) + layout.ambience().middle();
    const double right = scale.x_of(scale.row_end(row), row);
    double left = kPlotLeft;
    std::string note;
    if (row == 0) {
        note = svg_text("quiet", {left + kTextGap, middle + kHalfLetter}, kWords);
        left += estimated_width(kWords, kPartLook) + 2 * kTextGap;
    }
    if (left >= right) return note;
    return note + svg_path("line", fmt::format("M{} {}H{}", svg_number(left), svg_number(middle), svg_number(right)));
}

}  // namespace

std::string picture_level(const std::vector<LevelPoint>& points, const PictureScale& scale,
                          const PictureLayout& layout) {
    std::string level;
    const LevelPainter painter(points, scale, layout);
    for (std::size_t row = 0; row < scale.rows(); ++row)
        level += points.empty() ? no_level(row, scale, layout) : painter.row(row);
    return level;
}

}  // namespace cuewell
