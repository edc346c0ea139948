#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// How large a text of the picture is.
struct TextLook {
    double size = 10.0;  ///< Height of the font in pixels.
    bool bold = false;
};

/// The number as SVG wants it in every locale: rounded to two decimals, without zeros at its end.
[[nodiscard]] std::string svg_number(double value);

/// About how wide the text is in pixels; rather too wide than too narrow, for nobody knows which font will show it.
[[nodiscard]] double estimated_width(std::string_view text, TextLook look);

/// The text where it fits into `width` pixels, else its beginning with an ellipsis; empty where not two letters fit.
///
/// Shape: not escaped.
[[nodiscard]] std::string fitted(std::string_view text, TextLook look, double width);

}  // namespace cuewell
