#pragma once

#include "picture/picture_layout.h"
#include "picture/picture_scale.h"
#include "picture/picture_stretches.h"

#include <string>
#include <vector>

namespace cuewell {

/// The ground of the rows: a band a stretch with its name, and its sides below; in SVG.
///
/// Shape: each chapter has its full title and its start in a tooltip, however little of it there is room for.
[[nodiscard]] std::string picture_chapters(const std::vector<PictureStretch>& stretches, SampleRate rate,
                                           const PictureScale& scale, const PictureLayout& layout);

}  // namespace cuewell
