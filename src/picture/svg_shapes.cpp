#include "picture/svg_shapes.h"

#include "base/markup_text.h"
#include "picture/svg_text.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

std::string style_of(std::string_view style) {
    return style.empty() ? std::string() : fmt::format(" class=\"{}\"", style);
}

/// The end of an element, with its tooltip.
std::string closed(std::string_view name, std::string_view tip) {
    return tip.empty() ? "/>\n" : fmt::format("><title>{}</title></{}>\n", markup_text(tip), name);
}

}  // namespace

std::string svg_box(std::string_view style, const SvgBox& box, std::string_view tip) {
    return fmt::format(R"(<rect{} x="{}" y="{}" width="{}" height="{}"{})", style_of(style), svg_number(box.x),
                       svg_number(box.y), svg_number(box.width), svg_number(box.height), closed("rect", tip));
}

std::string svg_path(std::string_view style, std::string_view path, std::string_view tip) {
    return fmt::format(R"(<path{} d="{}"{})", style_of(style), path, closed("path", tip));
}

std::string svg_text(std::string_view style, const SvgAnchor& anchor, std::string_view text) {
    const std::string side = anchor.side == "start" ? "" : fmt::format(" text-anchor=\"{}\"", anchor.side);
    return fmt::format(R"(<text{} x="{}" y="{}"{}>{}</text>)", style_of(style), svg_number(anchor.x),
                       svg_number(anchor.y), side, markup_text(text)) +
           "\n";
}

}  // namespace cuewell
