#pragma once

#include "base/bytes.h"
#include "picture/cover_font.h"
#include "picture/cover_palette.h"
#include "picture/cover_ring.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace cuewell {

/// A line in the shape of an arc.
struct ArcStroke {
    double centre_x = 0.0;
    double centre_y = 0.0;
    double radius = 0.0;
    double width = 0.0;
};

/// A square picture that is drawn on, in pixels from its top left corner.
///
/// Thread: one canvas at a time is there in the program: the next waits for its end, in another thread.
class CoverCanvas {
public:
    /// Errors: Failure where there is no memory for it, or a font cannot be read.
    explicit CoverCanvas(int pixels);
    ~CoverCanvas();
    CoverCanvas(const CoverCanvas&) = delete;
    CoverCanvas& operator=(const CoverCanvas&) = delete;

    /// Fills the picture with a colour that runs into another one from top to bottom.
    void fill(const CoverColour& top, const CoverColour& bottom);
    void draw(const CoverArc& arc, const ArcStroke& stroke, const CoverColour& colour);
    /// A line of text around `middle`, on the base line `y`.
    void write(std::string_view text, CoverWeight weight, double size, double middle, double y,
               const CoverColour& colour);

    /// How wide a text is in letters that are one pixel high.
    [[nodiscard]] double width_of(std::string_view text, CoverWeight weight) const;

    /// A number that hangs on every pixel.
    [[nodiscard]] std::size_t fingerprint() const;
    /// Errors: Failure where there is no memory for it.
    [[nodiscard]] Bytes to_png() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cuewell
