#pragma once

#include "picture/picture_stretches.h"
#include "timeline/timeline.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {

/// The part of a span that lies in one row of the picture.
struct RowPiece {
    std::size_t row = 0;
    double x = 0.0;
    double width = 0.0;
    bool is_first = true;
    bool is_last = true;
};

/// Where a moment of the session lies: time runs in rows, as music does.
///
/// Units: pixels from the left edge of the picture, each reckoned from the frame itself, so that no error adds up.
class PictureScale {
public:
    /// Rows of `minutes` (at least 1), as many as the session needs, at least one.
    PictureScale(const Timeline& timeline, std::int64_t minutes);

    [[nodiscard]] std::int64_t minutes() const noexcept { return minutes_; }
    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] FramePosition row_start(std::size_t row) const;
    /// Where the row ends; the last one with the session.
    [[nodiscard]] FramePosition row_end(std::size_t row) const;
    /// The row that shows the moment; the end of a row is the beginning of the next.
    [[nodiscard]] std::size_t row_of(FramePosition at) const;
    [[nodiscard]] double x_of(FramePosition at, std::size_t row) const;
    /// What lies outside the session is cut off; none where nothing is left.
    [[nodiscard]] std::vector<RowPiece> pieces(FramePosition from, FramePosition to) const;

private:
    std::int64_t minutes_;
    Frames row_;
    Frames length_;
    std::size_t rows_;
};

/// The scale at which a session is best read: on one sheet where it can be, but not so small that names cannot be told.
[[nodiscard]] PictureScale scale_for(const Timeline& timeline, const std::vector<PictureStretch>& stretches);

}  // namespace cuewell
