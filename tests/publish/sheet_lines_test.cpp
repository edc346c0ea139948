#include "publish/sheet_lines.h"

#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>

namespace cuewell {
namespace {

std::string told(const std::vector<SheetLine>& lines, const std::string& indent = "") {
    std::string text;
    for (const SheetLine& line : lines) {
        text +=
            fmt::format("{}{}{}\n", indent, line.is_detail ? "~ " : "", line.text) + told(line.inside, indent + "  ");
    }
    return text;
}

/// The lines of a stretch with this body, for a side where it has sides.
std::string lines_of(std::string_view body, std::optional<Side> side = {}) {
    const Plan plan =
        plan_of(ScriptBuilder().stretch("arm", body, {"standing", side.has_value()}).routine("- arm\nBye.\n"));
    return told(sheet_lines(plan.stretches.front().repeated, side, plain_phrases()));
}

TEST_CASE("a sheet has the words of a script, and none of its gaps") {
    CHECK(lines_of("Lift.\n[pause 3s]\n\n~ It may pull.\n[chime bell]\nDown.\n") == "Lift.\n~ It may pull.\nDown.\n");
}

TEST_CASE("stars and backticks, which nobody hears, are not on a sheet") {
    CHECK(lines_of("Do *ten* `nods`.\n") == "Do ten nods.\n");
}

TEST_CASE("lengths stand on a sheet in words") {
    CHECK(lines_of("Lift.\n[hold 20s]\n[rest 1m]\n[count 10]\n[breathe 6]\n") ==
          "Lift.\ndose_hold seconds 20\nrest minute\nseconds 10\ndose_breaths 6\n");
    CHECK(lines_of("Lift.\n[hold 3 breaths]\n[hold 1 breath]\n") ==
          "Lift.\ndose_hold dose_breaths 3\ndose_hold dose_breath\n");
}

TEST_CASE("words in a hold stand below it") {
    CHECK(lines_of("Lift.\n[hold 20s]\n  @5s Breathe.\n  @10s ~ Softer.\nDown.\n") ==
          "Lift.\ndose_hold seconds 20\n  Breathe.\n  ~ Softer.\nDown.\n");
}

TEST_CASE("a repeat stands around what it repeats, unless it is done once") {
    CHECK(lines_of("[repeat 4]\nUp.\n[repeat 2]\nDown.\n[end]\n[end]\nRest.\n") ==
          "dose_repeat 4:\n  Up.\n  dose_repeat 2:\n    Down.\nRest.\n");
    CHECK(lines_of("[repeat 1]\nUp.\n[end]\n") == "Up.\n");
}

TEST_CASE("words for a side are those of the side") {
    const std::string body = "# Each side\nLift your {right|left} arm.\n[hold 5s]\n  @2s Your {right|left} arm.\n";
    CHECK(lines_of(body, Side::right) == "Lift your right arm.\ndose_hold seconds 5\n  Your right arm.\n");
    CHECK(lines_of(body, Side::left) == "Lift your left arm.\ndose_hold seconds 5\n  Your left arm.\n");
}

}  // namespace
}  // namespace cuewell
