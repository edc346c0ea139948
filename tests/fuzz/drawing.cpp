#include "fuzz.h"
#include "picture/pose_drawing.h"

#include <array>
#include <string>

namespace cuewell::fuzz {
namespace {

/// Texts may speak of anything, for their signs are escaped.
void expect_harmless(std::string_view drawing) {
    constexpr std::array<std::string_view, 7> kHarmful{"<script", "<style", "<a", "<use", "<image", "<!", "<?"};
    expect_shown(drawing);
    expect(drawing.starts_with("<svg ") && drawing.ends_with(">\n"), "a drawing is one element");
    for (const std::string_view harm : kHarmful)
        expect(drawing.find(harm) == std::string_view::npos, "nothing in a drawing runs or is loaded");
}

}  // namespace

/// The drawing of a pose.
void try_input(std::string_view input) {
    const SourceTextPtr source = readable_text(input);
    if (!source) return;
    Diagnostics faults;
    const auto drawing = safe_drawing(source, faults);
    expect_sound(faults, source);
    expect(drawing.has_value() == !faults.has_errors(), "there is a drawing, or there are faults");
    if (!drawing) return;
    expect_harmless(*drawing);
    const SourceTextPtr again = readable_text(*drawing);
    expect(again != nullptr && safe_drawing(again, faults) == drawing, "a safe drawing comes out the same again");
}

}  // namespace cuewell::fuzz
