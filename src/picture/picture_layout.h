#pragma once

#include "picture/picture_scale.h"
#include "picture/svg_text.h"

#include <cstddef>
#include <vector>

namespace cuewell {

// In pixels of a ninety-sixth of an inch, as CSS has them: as wide as A4 leaves between margins of 10 mm, so that it is
// printed at its own size, with no letter under 7.5 points.
inline constexpr double kPictureWidth = 716.0;
inline constexpr double kPlotLeft = 66.0;
inline constexpr double kPlotWidth = 636.0;
inline constexpr double kTextGap = 4.0;  ///< Between a text and the edges of its place.

inline constexpr TextLook kTitleLook{20.0, true};
inline constexpr TextLook kFactsLook{12.0, false};
inline constexpr TextLook kNameLook{11.0, true};
inline constexpr TextLook kPartLook{10.0, false};

/// A stripe of each row; `top` is counted from the top of the row.
struct Lane {
    double top;
    double height;

    [[nodiscard]] constexpr double middle() const { return top + height / 2.0; }
    [[nodiscard]] constexpr double bottom() const { return top + height; }
};

inline constexpr Lane kNameLane{0.0, 14.0};
inline constexpr Lane kPartLane{14.0, 13.0};
inline constexpr Lane kVoiceLane{31.0, 11.0};
inline constexpr Lane kChimeLane{46.0, 10.0};
inline constexpr Lane kHoldLane{60.0, 16.0};

/// Where everything stands from top to bottom.
class PictureLayout {
public:
    PictureLayout(const PictureScale& scale, bool has_ambience);

    [[nodiscard]] double row_top(std::size_t row) const { return tops_[row]; }
    [[nodiscard]] const Lane& ambience() const noexcept { return ambience_; }
    /// From the top of a row to the line of the clock under its lanes.
    [[nodiscard]] double lanes_height() const;
    [[nodiscard]] double height() const;

private:
    Lane ambience_;
    std::vector<double> tops_;
};

}  // namespace cuewell
