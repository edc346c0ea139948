#pragma once

#include <string>
#include <string_view>

namespace cuewell {

struct SvgBox {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;
};

/// A filled rectangle of a class of the style sheet; `tip`, not escaped, is shown to who points at it.
[[nodiscard]] std::string svg_box(std::string_view style, const SvgBox& box, std::string_view tip = {});

/// A path, drawn or filled by its class.
[[nodiscard]] std::string svg_path(std::string_view style, std::string_view path, std::string_view tip = {});

/// Where a text stands.
struct SvgAnchor {
    double x = 0.0;
    double y = 0.0;  ///< Of its base line.
    std::string_view side = "start";
};

/// A line of text, not escaped.
[[nodiscard]] std::string svg_text(std::string_view style, const SvgAnchor& anchor, std::string_view text);

}  // namespace cuewell
