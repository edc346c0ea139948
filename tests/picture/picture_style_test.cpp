#include "picture/picture_style.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string>

namespace cuewell {
namespace {

/// The colour of a name in the part of the style sheet that begins with `part`.
std::string colour_of(const std::string& style, const std::string& part, const std::string& name) {
    const std::string key = "--" + name + ": ";
    const std::size_t at = style.find(key, style.find(part));
    REQUIRE(at != std::string::npos);
    return style.substr(at + key.size(), std::string("#rrggbb").size());
}

// Source: WCAG 2.2, relative luminance and contrast ratio.
double luminance(const std::string& colour) {
    const auto part = [&](std::size_t at) {
        const double value = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(const std::string& a, const std::string& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr std::array kParts = {":root", "@media (prefers-color-scheme: dark)", "@media print"};

TEST_CASE("letters stand out on all that lies under them, in light, in dark and on paper") {
    const std::string style = picture_style();
    for (const char* const part : kParts) {
        for (const char* const ground : {"ground", "band", "other-band", "hold"}) {
            CAPTURE(part);
            CAPTURE(ground);
            CHECK(contrast(colour_of(style, part, "ink"), colour_of(style, part, ground)) >= 4.5);
            CHECK(contrast(colour_of(style, part, "quiet"), colour_of(style, part, ground)) >= 4.5);
        }
    }
}

TEST_CASE("marks and edges stand out from the bands, in light, in dark and on paper") {
    const std::string style = picture_style();
    for (const char* const part : kParts) {
        for (const char* const mark : {"voice", "chime", "edge", "level"}) {
            for (const char* const ground : {"band", "other-band"}) {
                CAPTURE(part);
                CAPTURE(mark);
                CHECK(contrast(colour_of(style, part, mark), colour_of(style, part, ground)) >= 3.0);
            }
        }
    }
}

TEST_CASE("every colour that is used has a value in light, in dark and on paper") {
    const std::string style = picture_style();
    const std::string key = "var(--";
    for (std::size_t at = style.find(key); at != style.npos; at = style.find(key, at + 1)) {
        const std::size_t begin = at + key.size();
        const std::string name = style.substr(begin, style.find(')', begin) - begin);
        CAPTURE(name);
        for (const char* const part : kParts) {
            const std::string colour = colour_of(style, part, name);
            CHECK(colour.front() == '#');
            CHECK(std::ranges::all_of(colour.substr(1), [](char c) { return std::isxdigit(c) != 0; }));
        }
    }
}

}  // namespace
}  // namespace cuewell
