#pragma once

#include <span>
#include <string_view>

namespace cuewell {

/// An attribute that gives a shape its place or its look.
struct DrawingAttribute {
    std::string_view name;
    bool (*is_sound)(std::string_view value);  ///< Whether a value means this and nothing else.
    std::string_view expected;                 ///< The values, for whoever wrote another one.
};

/// Where a shape is and how large: what only shapes and groups have, not the drawing as a whole.
[[nodiscard]] std::span<const DrawingAttribute> drawing_places();

/// How a shape looks: what may also stand in a `style` attribute.
[[nodiscard]] std::span<const DrawingAttribute> drawing_looks();

/// Whether the text is a length in units of the drawing: a number, perhaps with `px`.
[[nodiscard]] bool is_drawing_length(std::string_view text);

/// Whether the text is so many numbers that they frame a drawing: two of a corner and two sizes above zero.
[[nodiscard]] bool is_view_box(std::string_view text);

}  // namespace cuewell
