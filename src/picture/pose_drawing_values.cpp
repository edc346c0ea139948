#include "picture/pose_drawing_values.h"

#include "base/ascii.h"
#include "picture/pose_drawing_numbers.h"

#include <algorithm>
#include <array>
#include <string>

namespace cuewell {
namespace {

constexpr std::string_view kPathCommands = "MmZzLlHhVvCcSsQqTtAa";

bool is_points(std::string_view text) { return drawing_numbers(text).has_value(); }

bool is_path(std::string_view text) {
    for (skip_any(text, kXmlSpaces); !text.empty(); skip_any(text, kNumberSeparators)) {
        if (kPathCommands.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (!take_drawing_number(text)) {
            return false;
        }
    }
    return true;
}

bool is_transform(std::string_view text) {
    constexpr std::array<std::string_view, 6> kFunctions{"matrix", "translate", "scale", "rotate", "skewX", "skewY"};
    for (skip_any(text, kXmlSpaces); !text.empty(); skip_any(text, kNumberSeparators)) {
        const auto open = text.find('(');
        const auto close = text.find(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open) return false;
        std::string_view name = text.substr(0, open);
        name = name.substr(0, name.find_last_not_of(kXmlSpaces) + 1);
        if (std::ranges::find(kFunctions, name) == kFunctions.end()) return false;
        if (!drawing_numbers(text.substr(open + 1, close - open - 1))) return false;
        text.remove_prefix(close + 1);
    }
    return true;
}

/// A number, perhaps as a percentage.
bool is_share(std::string_view text) {
    if (!take_drawing_number(text)) return false;
    return text.empty() || text == "%";
}

bool is_lengths(std::string_view text) { return text == "none" || is_points(text); }

/// `rgb(1, 2, 3)`: three or four numbers or percentages in brackets.
bool is_mixed_colour(std::string_view text) {
    const std::string_view name = text.substr(0, text.find('('));
    if ((name != "rgb" && name != "rgba") || !text.ends_with(')')) return false;
    std::string inner(text.substr(name.size() + 1, text.size() - name.size() - 2));
    std::ranges::replace(inner, '%', ' ');
    const auto numbers = drawing_numbers(inner);
    return numbers && (numbers->size() == 3 || numbers->size() == 4);
}

bool is_colour(std::string_view text) {
    constexpr std::size_t kLongestName = 24;
    if (text.starts_with('#')) {
        const auto is_hex = [](char c) {
            return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        return text.size() >= 4 && text.size() <= 9 && std::ranges::all_of(text.substr(1), is_hex);
    }
    if (!text.empty() && text.size() <= kLongestName && std::ranges::all_of(text, is_ascii_letter)) return true;
    return is_mixed_colour(text);
}

bool is_cap(std::string_view text) { return text == "butt" || text == "round" || text == "square"; }
bool is_join(std::string_view text) { return text == "miter" || text == "round" || text == "bevel"; }
bool is_visibility(std::string_view text) { return text == "visible" || text == "hidden" || text == "collapse"; }
bool is_fill_rule(std::string_view text) { return text == "nonzero" || text == "evenodd"; }

constexpr std::string_view kLength = "a number";
constexpr std::string_view kShare = "a number from 0 to 1";
constexpr std::string_view kColour = "currentColor, none, a name, #rrggbb or rgb(…)";

constexpr std::array kPlaces{
    DrawingAttribute{"d", is_path, "the commands of a path"},
    DrawingAttribute{"points", is_points, "numbers"},
    DrawingAttribute{"x", is_drawing_length, kLength},
    DrawingAttribute{"y", is_drawing_length, kLength},
    DrawingAttribute{"x1", is_drawing_length, kLength},
    DrawingAttribute{"y1", is_drawing_length, kLength},
    DrawingAttribute{"x2", is_drawing_length, kLength},
    DrawingAttribute{"y2", is_drawing_length, kLength},
    DrawingAttribute{"cx", is_drawing_length, kLength},
    DrawingAttribute{"cy", is_drawing_length, kLength},
    DrawingAttribute{"width", is_drawing_length, kLength},
    DrawingAttribute{"height", is_drawing_length, kLength},
    DrawingAttribute{"r", is_drawing_length, kLength},
    DrawingAttribute{"rx", is_drawing_length, kLength},
    DrawingAttribute{"ry", is_drawing_length, kLength},
    DrawingAttribute{"transform", is_transform, "translate, scale, rotate, skewX, skewY or matrix"},
};

constexpr std::array kLooks{
    DrawingAttribute{"fill", is_colour, kColour},
    DrawingAttribute{"fill-opacity", is_share, kShare},
    DrawingAttribute{"fill-rule", is_fill_rule, "nonzero or evenodd"},
    DrawingAttribute{"stroke", is_colour, kColour},
    DrawingAttribute{"stroke-width", is_drawing_length, kLength},
    DrawingAttribute{"stroke-opacity", is_share, kShare},
    DrawingAttribute{"stroke-linecap", is_cap, "butt, round or square"},
    DrawingAttribute{"stroke-linejoin", is_join, "miter, round or bevel"},
    DrawingAttribute{"stroke-miterlimit", is_share, kLength},
    DrawingAttribute{"stroke-dasharray", is_lengths, "none, or numbers"},
    DrawingAttribute{"stroke-dashoffset", is_drawing_length, kLength},
    DrawingAttribute{"opacity", is_share, kShare},
    DrawingAttribute{"visibility", is_visibility, "visible, hidden or collapse"},
};

}  // namespace

std::span<const DrawingAttribute> drawing_places() { return kPlaces; }

std::span<const DrawingAttribute> drawing_looks() { return kLooks; }

bool is_drawing_length(std::string_view text) {
    if (!take_drawing_number(text)) return false;
    return text.empty() || text == "px";
}

bool is_view_box(std::string_view text) {
    const auto numbers = drawing_numbers(text);
    return numbers && numbers->size() == 4 && (*numbers)[2] > 0.0 && (*numbers)[3] > 0.0;
}

}  // namespace cuewell
