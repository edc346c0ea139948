#include "picture/cover.h"

#include "base/clean_text.h"
#include "base/errors.h"
#include "picture/cover_canvas.h"
#include "picture/cover_lines.h"
#include "picture/cover_palette.h"
#include "picture/cover_ring.h"

#include <cstddef>
#include <string_view>

namespace cuewell {
namespace {

constexpr double kMiddle = kCoverPixels / 2.0;
constexpr ArcStroke kRing{kMiddle, 420.0, 290.0, 84.0};

constexpr double kLengthSize = 104.0;
constexpr double kLengthWidth = 420.0;  ///< Inside the ring.

constexpr LineSpace kTitleSpace{1'040.0, 3, 132.0, 60.0};
constexpr double kTitleMiddle = 968.0;  ///< Of its lines together.
constexpr double kLeading = 1.16;       ///< From one line to the next, in sizes.
constexpr double kCapitals = 0.73;      ///< Height of capitals in DejaVu Sans, in sizes.

void draw_ring(CoverCanvas& canvas, const CoverRing& ring, const CoverPalette& palette) {
    for (const CoverArc& arc : ring.stretches) canvas.draw(arc, kRing, palette.quiet);
    for (const CoverArc& arc : ring.holds) canvas.draw(arc, kRing, palette.bright);
}

/// Writes lines one under the other, around a middle.
void write_lines(CoverCanvas& canvas, const CoverLines& set, CoverWeight weight, double middle,
                 const CoverColour& colour) {
    const auto gaps = static_cast<double>(set.lines.empty() ? 0 : set.lines.size() - 1);
    double y = middle - gaps * kLeading * set.size / 2.0 + kCapitals * set.size / 2.0;
    for (const std::string& line : set.lines) {
        canvas.write(line, weight, set.size, kMiddle, y, colour);
        y += kLeading * set.size;
    }
}

void write_text(CoverCanvas& canvas, std::string_view text, CoverWeight weight, const LineSpace& space, double middle,
                const CoverColour& colour) {
    const TextWidth width = [&](std::string_view part) { return canvas.width_of(part, weight); };
    write_lines(canvas, set_title(visible_text(text), space, width), weight, middle, colour);
}

/// Over whatever the canvas shows.
void draw_cover(CoverCanvas& canvas, const Timeline& timeline, const CoverWords& words) {
    const CoverPalette& palette = palette_for(words.title);
    canvas.fill(palette.top, palette.bottom);
    draw_ring(canvas, cover_ring(timeline), palette);
    write_text(canvas, words.length, CoverWeight::regular, {kLengthWidth, 2, kLengthSize, kLengthSize / 2.0},
               kRing.centre_y, palette.ink);
    write_text(canvas, words.title, CoverWeight::bold, kTitleSpace, kTitleMiddle, palette.ink);
}

}  // namespace

/// Where memory runs out for a moment, cairo 1.16 may leave out an arc or a letter without a word, but hardly the same twice.
Bytes cover_of(const Timeline& timeline, const CoverWords& words) {
    CoverCanvas canvas(kCoverPixels);
    draw_cover(canvas, timeline, words);
    const std::size_t first = canvas.fingerprint();
    draw_cover(canvas, timeline, words);
    if (canvas.fingerprint() != first) throw Failure("the cover cannot be drawn: there is not enough memory");
    return canvas.to_png();
}

}  // namespace cuewell
