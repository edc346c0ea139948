#include "picture/cover_palette.h"

#include "base/fnv.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cuewell {
namespace {

/// As pages write it: 0xRRGGBB.
constexpr CoverColour colour(std::uint32_t hex) {
    constexpr double kMost = 255.0;
    return {((hex >> 16U) & 0xFFU) / kMost, ((hex >> 8U) & 0xFFU) / kMost, (hex & 0xFFU) / kMost};
}

double luminance(const CoverColour& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

const std::array<CoverPalette, 8>& cover_palettes() {
    constexpr CoverColour kPaper = colour(0xFBF8F1);
    static constexpr std::array<CoverPalette, 8> palettes{{
        {colour(0x1F4E5F), colour(0x12323F), colour(0x4F8A9B), colour(0xF2C879), kPaper},  // lake
        {colour(0x2F4B3C), colour(0x1B3026), colour(0x64917A), colour(0xF0CF8A), kPaper},  // moss
        {colour(0x3B3F6B), colour(0x232649), colour(0x7479B0), colour(0xF5C9A8), kPaper},  // dusk
        {colour(0x5A3A4A), colour(0x38222E), colour(0x9A6D82), colour(0xF3C6A5), kPaper},  // heather
        {colour(0x5B4330), colour(0x38281C), colour(0x9B7B5F), colour(0xF4D58D), kPaper},  // bark
        {colour(0x24505A), colour(0x1B2F4A), colour(0x5A8F96), colour(0xF6BFA0), kPaper},  // evening
        {colour(0x3F4A52), colour(0x262E34), colour(0x78868F), colour(0xE9D3A1), kPaper},  // slate
        {colour(0x2E4370), colour(0x1A2845), colour(0x6480B5), colour(0xF4D9A0), kPaper},  // deep blue
    }};
    return palettes;
}

const CoverPalette& palette_for(std::string_view title) {
    return cover_palettes()[fnv1a(title) % cover_palettes().size()];
}

double contrast(const CoverColour& a, const CoverColour& b) {
    constexpr double kFlare = 0.05;
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + kFlare) / (darker + kFlare);
}

}  // namespace cuewell
