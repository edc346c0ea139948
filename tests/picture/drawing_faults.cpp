#include "drawing_faults.h"

#include "base/diagnostic.h"
#include "picture/pose_drawing.h"

#include <memory>

namespace cuewell::test {
namespace {

SourceTextPtr source(std::string_view svg) {
    return std::make_shared<const SourceText>("pose.svg", "pose.svg", std::string(svg));
}

}  // namespace

std::string safe_inside(std::string_view inside) { return safe_file(drawing_with(inside)); }

std::string safe_file(std::string_view svg) {
    Diagnostics faults;
    return safe_drawing(source(svg), faults).value_or("");
}

std::string drawing_faults(std::string_view svg) {
    Diagnostics faults;
    (void)safe_drawing(source(svg), faults);
    faults.settle();
    std::string text;
    for (const Diagnostic& fault : faults.all()) text += to_text(fault);
    return text;
}

std::string drawing_with(std::string_view inside) {
    return "<svg viewBox=\"0 0 10 10\">" + std::string(inside) + "</svg>";
}

std::string repeated(std::size_t count, std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < count; ++at) result += text;
    return result;
}

}  // namespace cuewell::test
