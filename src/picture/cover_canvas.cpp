#include "picture/cover_canvas.h"

#include "base/errors.h"
#include "base/text_characters.h"

#include <cairo-ft.h>
#include <cairo.h>
#include <fmt/format.h>

#include <array>
#include <functional>
#include <mutex>
#include <numbers>
#include <string>
#include <type_traits>

namespace cuewell {
namespace {

struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct DropFont {
    void operator()(cairo_font_face_t* font) const { cairo_font_face_destroy(font); }
};
struct DropSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DropContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
struct DropPattern {
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
struct DropOptions {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

template <class Pointer, class Close>
using Owned = std::unique_ptr<std::remove_pointer_t<Pointer>, Close>;

/// The letters of one weight; none where the font is not there.
struct Letters {
    Owned<FT_Face, CloseFace> face;
    Owned<cairo_font_face_t*, DropFont> font;  // Before the face is closed.
};

Letters letters_of(FT_Library library, CoverWeight weight) {
    Letters letters;
    const std::string file = cover_font_file(weight);
    FT_Face face = nullptr;
    if (file.empty()) return letters;
    // The same session must not have another cover because the machine was short of something.
    if (library == nullptr || FT_New_Face(library, file.c_str(), 0, &face) != 0)
        throw Failure(fmt::format("the cover cannot be drawn: the font \"{}\" cannot be read", file));
    letters.face.reset(face);
    // Without memory FreeType may leave out which letter is which.
    if (face->charmap == nullptr) throw Failure(fmt::format("the cover cannot be drawn: \"{}\" has no letters", file));
    letters.font.reset(cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING));
    return letters;
}

/// Hebrew, Arabic and their kin: cairo's plain texts neither turn a line round nor join its letters.
bool is_right_to_left(char32_t character) {
    return (character >= 0x590 && character <= 0x8FF) || (character >= 0xFB1D && character <= 0xFDFF) ||
           (character >= 0xFE70 && character <= 0xFEFE);
}

Owned<FT_Library, CloseLibrary> open_library() {
    FT_Library library = nullptr;
    return Owned<FT_Library, CloseLibrary>(FT_Init_FreeType(&library) == 0 ? library : nullptr);
}

/// By weight, opened once for all canvases: cairo goes on keeping what it has drawn of a face, by the face's address, when
/// a canvas is gone.
const std::array<Letters, 2>& all_letters() {
    static const Owned<FT_Library, CloseLibrary> library = open_library();
    static const std::array<Letters, 2> letters{letters_of(library.get(), CoverWeight::regular),
                                                letters_of(library.get(), CoverWeight::bold)};
    return letters;
}

/// A face is for one thread at a time.
std::unique_lock<std::mutex> turn_at_letters() {
    static std::mutex turns;
    return std::unique_lock(turns);
}

/// What the font has a letter for, and the canvas can write.
std::string known_text(std::string_view text, FT_Face face) {
    std::string known;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        if (!is_right_to_left(character) && FT_Get_Char_Index(face, character) != 0) append_character(known, character);
    }
    return known;
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw Failure(fmt::format("the cover cannot be drawn: {}", cairo_status_to_string(status)));
}

cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned int count) {
    try {
        auto& target = *static_cast<Bytes*>(bytes);
        const auto* first = reinterpret_cast<const std::byte*>(data);
        target.insert(target.end(), first, first + count);
        return CAIRO_STATUS_SUCCESS;
    } catch (...) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

/// cairo counts in radians from three o'clock.
double angle_of(double turn) { return (turn - 0.25) * 2.0 * std::numbers::pi; }

}  // namespace

struct CoverCanvas::State {
    std::unique_lock<std::mutex> turn = turn_at_letters();
    const std::array<Letters, 2>& letters = all_letters();
    Owned<cairo_surface_t*, DropSurface> surface;
    Owned<cairo_t*, DropContext> context;

    void use(const CoverColour& colour) const {
        cairo_set_source_rgb(context.get(), colour.red, colour.green, colour.blue);
    }

    /// The text with the font set to draw it; empty where there is nothing to draw.
    [[nodiscard]] std::string ready_text(std::string_view text, CoverWeight weight, double size) const {
        const Letters& chosen = letters[static_cast<std::size_t>(weight)];
        if (!chosen.face) return {};
        cairo_set_font_face(context.get(), chosen.font.get());
        cairo_set_font_size(context.get(), size);
        return known_text(text, chosen.face.get());
    }
};

CoverCanvas::CoverCanvas(int pixels) : state_(std::make_unique<State>()) {
    state_->surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels, pixels));
    check(cairo_surface_status(state_->surface.get()));
    state_->context.reset(cairo_create(state_->surface.get()));
    check(cairo_status(state_->context.get()));
    const Owned<cairo_font_options_t*, DropOptions> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(state_->context.get(), options.get());
}

CoverCanvas::~CoverCanvas() = default;

void CoverCanvas::fill(const CoverColour& top, const CoverColour& bottom) {
    const double height = cairo_image_surface_get_height(state_->surface.get());
    const Owned<cairo_pattern_t*, DropPattern> ground(cairo_pattern_create_linear(0.0, 0.0, 0.0, height));
    cairo_pattern_add_color_stop_rgb(ground.get(), 0.0, top.red, top.green, top.blue);
    cairo_pattern_add_color_stop_rgb(ground.get(), 1.0, bottom.red, bottom.green, bottom.blue);
    cairo_set_source(state_->context.get(), ground.get());
    cairo_paint(state_->context.get());
}

void CoverCanvas::draw(const CoverArc& arc, const ArcStroke& stroke, const CoverColour& colour) {
    cairo_t* context = state_->context.get();
    state_->use(colour);
    cairo_set_line_width(context, stroke.width);
    cairo_new_path(context);
    cairo_arc(context, stroke.centre_x, stroke.centre_y, stroke.radius, angle_of(arc.from), angle_of(arc.to));
    cairo_stroke(context);
}

void CoverCanvas::write(std::string_view text, CoverWeight weight, double size, double middle, double y,
                        const CoverColour& colour) {
    const std::string ready = state_->ready_text(text, weight, size);
    if (ready.empty()) return;
    cairo_t* context = state_->context.get();
    state_->use(colour);
    cairo_move_to(context, middle - width_of(text, weight) * size / 2.0, y);
    cairo_set_font_size(context, size);
    // As outlines: those are the same wherever the font is.
    cairo_text_path(context, ready.c_str());
    cairo_fill(context);
}

double CoverCanvas::width_of(std::string_view text, CoverWeight weight) const {
    constexpr double kMeasured = 1'000.0;
    const std::string ready = state_->ready_text(text, weight, kMeasured);
    if (ready.empty()) return 0.0;
    cairo_text_extents_t extents{};
    cairo_text_extents(state_->context.get(), ready.c_str(), &extents);
    return extents.x_advance / kMeasured;
}

std::size_t CoverCanvas::fingerprint() const {
    cairo_surface_t* surface = state_->surface.get();
    cairo_surface_flush(surface);
    const auto size = static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) *
                      static_cast<std::size_t>(cairo_image_surface_get_height(surface));
    return std::hash<std::string_view>()({reinterpret_cast<const char*>(cairo_image_surface_get_data(surface)), size});
}

Bytes CoverCanvas::to_png() const {
    check(cairo_status(state_->context.get()));
    Bytes bytes;
    check(cairo_surface_write_to_png_stream(state_->surface.get(), append_bytes, &bytes));
    return bytes;
}

}  // namespace cuewell
