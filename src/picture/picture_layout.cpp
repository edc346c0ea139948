#include "picture/picture_layout.h"

namespace cuewell {
namespace {

constexpr double kHeadHeight = 80.0;
constexpr double kClockHeight = 17.0;  // Ticks and numbers under the lanes.
constexpr double kRowGap = 12.0;
constexpr double kSheetHeight = 1'040.0;  // What A4 leaves between margins of 10 mm: 277 mm are 1047 pixels.
constexpr Lane kLevelLane{80.0, 24.0};
constexpr Lane kNoLevelLane{78.0, 12.0};  // Only as high as the words that say so.

}  // namespace

PictureLayout::PictureLayout(const PictureScale& scale, bool has_ambience)
    : ambience_(has_ambience ? kLevelLane : kNoLevelLane) {
    const double row_height = lanes_height() + kClockHeight;
    double top = kHeadHeight;
    double sheet_end = kSheetHeight;
    for (std::size_t row = 0; row < scale.rows(); ++row) {
        // A row is not torn apart between two sheets of paper.
        if (top + row_height > sheet_end) {
            top = sheet_end;
            sheet_end += kSheetHeight;
        }
        tops_.push_back(top);
        top += row_height + kRowGap;
    }
}

double PictureLayout::lanes_height() const { return ambience_.bottom() + 3.0; }

double PictureLayout::height() const { return tops_.back() + lanes_height() + kClockHeight + kTextGap; }

}  // namespace cuewell
