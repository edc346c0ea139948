#include "picture/picture_scale.h"

#include "picture/picture_layout.h"
#include "picture/svg_text.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace cuewell {
namespace {

constexpr std::int64_t kSecondsAMinute = 60;

/// How many minutes a row may have, and how long a session may be that is drawn so.
struct RowChoice {
    std::int64_t minutes;
    std::int64_t longest;
};

constexpr std::array kRowChoices = {RowChoice{1, 1},    RowChoice{2, 2},    RowChoice{3, 3},
                                    RowChoice{5, 40},   RowChoice{10, 120}, RowChoice{15, 180},
                                    RowChoice{20, 240}, RowChoice{30, 480}, RowChoice{60, 1'440}};

constexpr std::int64_t kFinest = 5;  // Minutes a row of what is longer than that.

Frames minutes_of(std::int64_t minutes, SampleRate rate) { return Frames(minutes * kSecondsAMinute * rate.hz); }

/// Whether there is room for enough of the name to know it by.
bool is_known(const PictureStretch& stretch, const PictureScale& scale) {
    constexpr double kEnough = 0.6;
    const std::vector<RowPiece> pieces = scale.pieces(stretch.start(), stretch.end());
    const double width = kEnough * estimated_width(stretch.name, kNameLook) + 2 * kTextGap;
    return std::ranges::any_of(pieces, [&](const RowPiece& piece) { return piece.width >= width; });
}

/// Whether three quarters of the names can be read.
bool is_readable(const PictureScale& scale, const std::vector<PictureStretch>& stretches) {
    const auto known = std::ranges::count_if(stretches, [&](const PictureStretch& s) { return is_known(s, scale); });
    return 4 * known >= 3 * std::ssize(stretches);
}

/// Whether less than a minute is left for the last row. With a minute more a row it then finds room in the others.
bool ends_in_a_scrap(const PictureScale& scale, const Timeline& timeline) {
    const std::size_t last = scale.rows() - 1;
    return last > 0 && scale.row_end(last) - scale.row_start(last) < minutes_of(1, timeline.rate);
}

}  // namespace

PictureScale::PictureScale(const Timeline& timeline, std::int64_t minutes)
    : minutes_(minutes), row_(minutes_of(minutes, timeline.rate)), length_(timeline.length) {
    rows_ = static_cast<std::size_t>(std::max<std::int64_t>(1, (length_.count() + row_.count() - 1) / row_.count()));
}

FramePosition PictureScale::row_start(std::size_t row) const {
    return FramePosition(static_cast<std::int64_t>(row) * row_.count());
}

FramePosition PictureScale::row_end(std::size_t row) const {
    return std::min(row_start(row) + row_, FramePosition() + length_);
}

std::size_t PictureScale::row_of(FramePosition at) const {
    const std::int64_t row = std::max<std::int64_t>(at.index(), 0) / row_.count();
    return std::min(static_cast<std::size_t>(row), rows_ - 1);
}

double PictureScale::x_of(FramePosition at, std::size_t row) const {
    const auto along = static_cast<double>((at - row_start(row)).count());
    return kPlotLeft + kPlotWidth * along / static_cast<double>(row_.count());
}

std::vector<RowPiece> PictureScale::pieces(FramePosition from, FramePosition to) const {
    const FramePosition first = std::max(from, FramePosition());
    const FramePosition last = std::min(to, FramePosition() + length_);
    std::vector<RowPiece> pieces;
    for (std::size_t row = row_of(first); first < last && row < rows_ && row_start(row) < last; ++row) {
        const FramePosition start = std::max(first, row_start(row));
        const FramePosition end = std::min(last, row_end(row));
        const double x = x_of(start, row);
        pieces.push_back({row, x, x_of(end, row) - x, start == first, end == last});
    }
    return pieces;
}

PictureScale scale_for(const Timeline& timeline, const std::vector<PictureStretch>& stretches) {
    const auto holds_all = [&](const RowChoice& choice) {
        return timeline.length <= minutes_of(choice.longest, timeline.rate);
    };
    const auto needed = std::ranges::find_if(kRowChoices, holds_all);
    auto chosen = needed == kRowChoices.end() ? std::prev(kRowChoices.end()) : needed;
    while (chosen->minutes > kFinest && !is_readable(PictureScale(timeline, chosen->minutes), stretches)) --chosen;
    const PictureScale scale(timeline, chosen->minutes);
    return scale.minutes() == kFinest && ends_in_a_scrap(scale, timeline) ? PictureScale(timeline, kFinest + 1) : scale;
}

}  // namespace cuewell
