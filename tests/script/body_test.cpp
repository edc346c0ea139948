#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

/// The kinds of steps, a letter each: Say, full-guidance line (~), Paragraph, paUse, Rest, Hold, Count, Breathe, chIme,
/// and a repeat in parentheses.
std::string shape_of(const std::vector<Step>& steps) {
    struct Letter {
        std::string operator()(const Say& say) const { return say.full_guidance ? "~" : "S"; }
        std::string operator()(const Paragraph&) const { return "P"; }
        std::string operator()(const Pause&) const { return "U"; }
        std::string operator()(const Rest&) const { return "R"; }
        std::string operator()(const Hold&) const { return "H"; }
        std::string operator()(const Count&) const { return "C"; }
        std::string operator()(const Breathe&) const { return "B"; }
        std::string operator()(const Chime&) const { return "I"; }
        std::string operator()(const Repeat& repeat) const { return "(" + shape_of(repeat.steps) + ")"; }
    };
    std::string shape;
    for (const Step& step : steps) shape += std::visit(Letter{}, step.what);
    return shape;
}

std::string text_of(const Step& step) { return std::get<Say>(step.what).text.plain(); }

TEST_CASE("every kind of line becomes its kind of step, in order") {
    CHECK(shape_of(steps_of("Hi.\n~ More.\n[pause 3s]\n[rest 20s]\n[hold 20s]\n[count 5]\n[breathe 3]\n[chime "
                            "bell]\n[repeat 2]\nGo.\n[end]\n")) == "S~URHCBI(S)");
}

TEST_CASE("a line of full guidance loses its mark and the space after it") {
    const auto steps = steps_of("~ Sit on a cushion.\n~Or not.\n");
    CHECK(text_of(steps[0]) == "Sit on a cushion.");
    CHECK(text_of(steps[1]) == "Or not.");
}

TEST_CASE("a step knows its line and column") {
    const auto steps = steps_of("Hi.\n   Größer.\n");
    CHECK(steps[1].where.start == SourcePosition{6, 4});
    CHECK(steps[1].where.length == 7);
}

TEST_CASE("blank lines between two steps are one paragraph, however many") {
    CHECK(shape_of(steps_of("Hi.\n\n \n\t\nHo.\n")) == "SPS");
}

TEST_CASE("blank lines before the first and after the last step are none") {
    CHECK(shape_of(steps_of("\n\nHi.\n\n\n")) == "S");
    const Stretch stretch = stretch_of(std::string(kPlainHead) + "Hi.\n\n# Finish\n\nDone.\n\n");
    CHECK(shape_of(stretch.opening) == "S");
    CHECK(shape_of(stretch.finish) == "S");
}

TEST_CASE("a blank line before a repeat stands outside, and one within it inside") {
    CHECK(shape_of(steps_of("Hi.\n\n[repeat 2]\nA.\n\nB.\n\n[end]\n\nHo.\n")) == "SP(SPS)PS");
}

TEST_CASE("a comment is no paragraph and is never spoken") {
    CHECK(shape_of(steps_of("Hi.\n// Nothing.\n  //Nothing.\nHo.\n")) == "SS");
    CHECK(text_of(steps_of("Hi. // Nothing.\n").front()) == "Hi.");
    CHECK(shape_of(steps_of("[hold 20s] // Nothing.\n[pause 3s] //\n")) == "HU");
}

TEST_CASE("two slashes within words are no comment") {
    CHECK(text_of(steps_of("See https://example.org now.\n").front()) == "See https://example.org now.");
    CHECK(text_of(steps_of("Right//left.\n").front()) == "Right//left.");
    CHECK(text_of(steps_of("Hands \\// feet.\n").front()) == "Hands // feet.");
}

TEST_CASE("an escaped mark at the start of a line is spoken") {
    CHECK(text_of(steps_of("\\- dash\n").front()) == "- dash");
    CHECK(text_of(steps_of("\\# number\n").front()) == "# number");
    CHECK(text_of(steps_of("\\@ home\n").front()) == "@ home");
    CHECK(text_of(steps_of("\\~ wave\n").front()) == "~ wave");
    CHECK(text_of(steps_of("\\[hold 5s\\] is written so\n").front()) == "[hold 5s] is written so");
    CHECK(text_of(steps_of("\\// slash\n").front()) == "// slash");
    CHECK(text_of(steps_of("\\+\\+\\+ plus\n").front()) == "+++ plus");
    CHECK(text_of(steps_of("a \\\\ b \\{c\\|d\\}\n").front()) == "a \\ b {c|d}");
}

TEST_CASE("a dash without a space after it is spoken") {
    CHECK(text_of(steps_of("-5 degrees\n").front()) == "-5 degrees");
}

TEST_CASE("a line is indented as people do it") {
    CHECK(body_faults(times(1'000, " ") + "Up.\n").empty());
    CHECK(body_faults(times(1'001, " ") + "Up}.\n").find("error: this line begins with too many blanks\n") !=
          std::string::npos);
    CHECK(body_faults(times(1'001, " ") + "\n").find("blanks") == std::string::npos);
}

TEST_CASE("a line of a thousand characters is said, and one more is too many") {
    CHECK(body_faults(times(1'000, "ü") + "\n").empty());
    CHECK(body_faults(times(1'001, "ü") + "\n") ==
          "cat.md:5:1: error: this line has 1001 characters, and 1000 are the most\n  " + times(100, "ü") +
              "…\n  ^\n  say it in several lines\n");
}

TEST_CASE("a comment may be as long as it likes") { CHECK(body_faults("Hi.\n// " + times(3'000, "ü") + "\n").empty()); }

TEST_CASE("windows line ends, tabs and a last line without an end change nothing") {
    CHECK(shape_of(steps_of("Hi.\r\n\r\n\t[hold 20s]\t\r\n\t@8s Slowly.\r\n[repeat 2]\r\nGo.\r\n[end]")) == "SPH(S)");
}

}  // namespace
}  // namespace cuewell
