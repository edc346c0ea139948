#include "picture/picture_style.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace cuewell {
namespace {

struct Colour {
    std::string_view name;
    std::string_view light;
    std::string_view dark;
    std::string_view paper;
};

// Letters are in ink and quiet. On everything that lies under them they have a contrast of 4.5 or more in each column
// (WCAG 2.2, 1.4.3); edges and marks have 3 or more (1.4.11). On paper nothing but greys is needed.
constexpr std::array kColours = {
    Colour{"ground", "#ffffff", "#15181c", "#ffffff"},   Colour{"ink", "#1b1f24", "#e9ecef", "#000000"},
    Colour{"quiet", "#545b64", "#a9b1ba", "#3c3c3c"},    Colour{"line", "#c3c9d0", "#444c55", "#b4b4b4"},
    Colour{"band", "#f1f3f5", "#1d2126", "#f4f4f4"},     Colour{"other-band", "#e3e8ed", "#282e35", "#e6e6e6"},
    Colour{"voice", "#2f6690", "#6fb1e0", "#333333"},    Colour{"chime", "#8a4b08", "#f0b35c", "#000000"},
    Colour{"hold", "#d3ecd9", "#1f4a2f", "#ffffff"},     Colour{"edge", "#24703c", "#7fd09a", "#000000"},
    Colour{"ambience", "#b9aed6", "#5b4f82", "#c4c4c4"}, Colour{"level", "#6a5a9c", "#b9a9ea", "#444444"},
};

struct Paint {
    std::string_view selector;
    std::string_view property;
    std::string_view colour;
};

constexpr std::array kPaints = {
    Paint{".ground", "fill", "ground"},  Paint{"text", "fill", "ink"},           Paint{".quiet", "fill", "quiet"},
    Paint{".line", "stroke", "line"},    Paint{".band", "fill", "band"},         Paint{".other", "fill", "other-band"},
    Paint{".border", "stroke", "quiet"}, Paint{".voice rect", "fill", "voice"},  Paint{".chime", "fill", "chime"},
    Paint{".chime", "stroke", "ground"}, Paint{".ring", "stroke", "chime"},      Paint{".hold", "fill", "hold"},
    Paint{".shape", "stroke", "edge"},   Paint{".more", "stroke", "edge"},       Paint{".inked", "fill", "edge"},
    Paint{".wave", "stroke", "edge"},    Paint{".ambience", "fill", "ambience"}, Paint{".level", "stroke", "level"},
    Paint{".usual", "stroke", "quiet"},  Paint{".end", "fill", "ink"},
};

constexpr std::string_view kShapes =
    R"(text { font: 10px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
.title { font-size: 20px; font-weight: 700; }
.facts { font-size: 12px; }
.name { font-size: 11px; font-weight: 700; }
.line, .border, .ring, .more, .wave, .level, .usual { fill: none; }
.shape { stroke-width: 1; }
.hold { stroke-width: 1.4; }
.rest { fill: url(#rest); }
.count { fill: url(#count); }
.breath { fill: url(#breath); }
.ring, .more { stroke-width: 1.4; }
.chime { stroke-width: 0.6; }
.level { stroke-width: 1.2; }
.usual { stroke-dasharray: 3 3; }
.part { stroke-dasharray: 2 2; }
svg { color-scheme: light dark; }
@page { size: A4; margin: 10mm; }
)";

constexpr std::string_view kPatterns = R"(<defs>
<pattern id="rest" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="inked" cx="2.5" cy="2.5" r="0.9"/></pattern>
<pattern id="count" width="3" height="3" patternUnits="userSpaceOnUse"><rect class="inked" width="1" height="3"/></pattern>
<pattern id="breath" width="12" height="5" patternUnits="userSpaceOnUse"><path class="wave" d="M0 2.5q3 -4 6 0t6 0"/></pattern>
</defs>
)";

std::string variables(std::string_view Colour::* kind) {
    std::string text;
    for (const Colour& colour : kColours) text += fmt::format(" --{}: {};", colour.name, colour.*kind);
    return fmt::format(":root {{{} }}\n", text);
}

/// Each colour stands there twice: programs that know no variables, such as librsvg, take the first.
std::string paints() {
    std::string text;
    for (const auto& [selector, property, colour] : kPaints) {
        const Colour& used = *std::ranges::find(kColours, colour, &Colour::name);
        text += fmt::format("{0} {{ {1}: {2}; {1}: var(--{3}); }}\n", selector, property, used.light, colour);
    }
    return text;
}

}  // namespace

std::string picture_style() {
    return fmt::format("<style>\n{}@media (prefers-color-scheme: dark) {{ {}}}\n@media print {{ {}}}\n{}{}</style>\n{}",
                       variables(&Colour::light), variables(&Colour::dark), variables(&Colour::paper), kShapes,
                       paints(), kPatterns);
}

}  // namespace cuewell
