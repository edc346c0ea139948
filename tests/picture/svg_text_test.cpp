#include "picture/svg_text.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

constexpr TextLook kLook{10.0, false};

TEST_CASE("numbers have at most two decimals and none that say nothing") {
    CHECK(svg_number(0.0) == "0");
    CHECK(svg_number(12.0) == "12");
    CHECK(svg_number(12.5) == "12.5");
    CHECK(svg_number(12.345678) == "12.35");
    CHECK(svg_number(-0.25) == "-0.25");
    CHECK(svg_number(-0.001) == "0");
    CHECK(svg_number(1'234'567.891) == "1234567.89");
}

TEST_CASE("text that fits stays, other text is cut with an ellipsis within its width") {
    const std::string name = "Sitting rotational stretch";
    const double whole = estimated_width(name, kLook);
    CHECK(fitted(name, kLook, whole) == name);
    for (double width = 0.0; width < whole; width += 1.0) {
        const std::string shown = fitted(name, kLook, width);
        CHECK(estimated_width(shown, kLook) <= width);
        if (!shown.empty()) CHECK(shown.ends_with("…"));
    }
    CHECK(fitted(name, kLook, 60.0) == "Sitting ro…");
    CHECK(fitted(name, kLook, 12.0) == "");
}

TEST_CASE("text is never cut inside a character, or left with a space before the ellipsis") {
    CHECK(fitted("ééééééé", kLook, 30.0) == "ééé…");
    CHECK(fitted("Arm, right side", kLook, 39.0) == "Arm…");
}

TEST_CASE("bold and wide letters take more room") {
    CHECK(estimated_width("Arm", {10.0, true}) > estimated_width("Arm", kLook));
    CHECK(estimated_width("mmm", kLook) > estimated_width("iii", kLook));
    CHECK(estimated_width("伸展", kLook) == doctest::Approx(40.0));
    CHECK(estimated_width("Arm", {20.0, false}) == doctest::Approx(2.0 * estimated_width("Arm", kLook)));
}

}  // namespace
}  // namespace cuewell
