#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

SpokenText said(std::string_view line) {
    const Stretch stretch = stretch_of(std::string(kSidedHead) + "# Each side\n" + std::string(line) + "\n");
    return std::get<Say>(stretch.each_side.front().what).text;
}

TEST_CASE("the first form in braces is for the right side, the second for the left") {
    const SpokenText text = said("Lift your {right|left} leg over the {left|right}.");
    CHECK(text.is_sided());
    CHECK(text.on(Side::right) == "Lift your right leg over the left.");
    CHECK(text.on(Side::left) == "Lift your left leg over the right.");
}

TEST_CASE("braces carry any wording in any language") {
    const SpokenText text = said("{Das rechte|Das linke} Bein, {右|左}, {|nun }bitte.");
    CHECK(text.on(Side::right) == "Das rechte Bein, 右, bitte.");
    CHECK(text.on(Side::left) == "Das linke Bein, 左, nun bitte.");
}

TEST_CASE("the same form twice is not sided") { CHECK_FALSE(said("Lift {it|it}.").is_sided()); }

TEST_CASE("a bar, a brace and a bracket within braces are escaped") {
    CHECK(said("Say {a\\|b|c\\}d}.").on(Side::right) == "Say a|b.");
    CHECK(said("Say {a\\|b|c\\}d}.").on(Side::left) == "Say c}d.");
}

TEST_CASE("a bar outside of braces is said") { CHECK(said("One | two.").plain() == "One | two."); }

}  // namespace
}  // namespace cuewell
