#pragma once

#include <array>
#include <string_view>

namespace cuewell {

/// A colour of sRGB, each part from 0 to 1.
struct CoverColour {
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;
};

/// The colours of a cover. Letters and holds stand out from both grounds, by 4.5 to 1 and more.
struct CoverPalette {
    CoverColour top;     ///< The ground, which runs from here
    CoverColour bottom;  ///< to here.
    CoverColour quiet;   ///< Arcs of stretches.
    CoverColour bright;  ///< Holds.
    CoverColour ink;     ///< Letters.
};

/// Every palette that covers have.
[[nodiscard]] const std::array<CoverPalette, 8>& cover_palettes();

/// The palette of a title: another routine is likely another colour, and always the same.
[[nodiscard]] const CoverPalette& palette_for(std::string_view title);

/// How far two colours stand out from each other, 1 to 21.
///
/// Source: WCAG 2.2, "contrast ratio" and "relative luminance".
[[nodiscard]] double contrast(const CoverColour& a, const CoverColour& b);

}  // namespace cuewell
