#include "picture/svg_text.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace cuewell {
namespace {

constexpr std::string_view kEllipsis = "…";

struct LetterWidth {
    std::string_view letters;
    double ems;
};

// Source: the advance widths of DejaVu Sans 2.37, the widest of the usual fonts for screens, rounded up.
constexpr std::array kLetterWidths = {
    LetterWidth{"ijlI'|", 0.30},    LetterWidth{" ,.:;!ftr()[]-/\"", 0.42},
    LetterWidth{"cksvxyzJL", 0.60}, LetterWidth{"ABCDEFGHKNOPQRSTUVXYZ&+<=>", 0.79},
    LetterWidth{"wM", 0.87},        LetterWidth{"mW@%", 1.0},
};
constexpr double kOtherLetter = 0.64;
constexpr double kWideLetter = 1.0;  // East Asian letters and emoji fill a square.
constexpr double kBoldFactor = 1.11;

double ems_of(std::string_view letter) {
    if (letter == kEllipsis) return kWideLetter;
    const std::size_t columns = display_width(letter);
    if (columns != 1) return static_cast<double>(columns) * kWideLetter;
    for (const auto& [letters, ems] : kLetterWidths) {
        if (letters.find(letter) != std::string_view::npos) return ems;
    }
    return letter.size() > 2 ? kWideLetter : kOtherLetter;
}

double pixels_an_em(TextLook look) { return look.size * (look.bold ? kBoldFactor : 1.0); }

}  // namespace

std::string svg_number(double value) {
    constexpr std::int64_t kParts = 100;
    const std::int64_t parts = std::llround(value * static_cast<double>(kParts));
    const std::int64_t size = std::abs(parts);
    std::string text = fmt::format("{}{}", parts < 0 ? "-" : "", size / kParts);
    if (size % kParts == 0) return text;
    text += fmt::format(".{:02}", size % kParts);
    if (text.ends_with('0')) text.pop_back();
    return text;
}

double estimated_width(std::string_view text, TextLook look) {
    double ems = 0.0;
    while (!text.empty()) {
        const std::size_t size = byte_offset(text, 1);
        ems += ems_of(text.substr(0, size));
        text.remove_prefix(size);
    }
    return ems * pixels_an_em(look);
}

std::string fitted(std::string_view text, TextLook look, double width) {
    if (estimated_width(text, look) <= width) return std::string(text);
    constexpr std::size_t kFewestLetters = 2;
    double left = width - kWideLetter * pixels_an_em(look);
    std::size_t taken = 0;
    std::size_t letters = 0;
    while (taken < text.size()) {
        const std::size_t size = byte_offset(text.substr(taken), 1);
        left -= ems_of(text.substr(taken, size)) * pixels_an_em(look);
        if (left < 0.0) break;
        taken += size;
        ++letters;
    }
    if (letters < kFewestLetters) return {};
    std::string_view kept = text.substr(0, taken);
    while (kept.ends_with(' ') || kept.ends_with(',')) kept.remove_suffix(1);
    return std::string(kept).append(kEllipsis);
}

}  // namespace cuewell
