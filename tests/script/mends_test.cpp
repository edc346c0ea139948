#include "script/routine.h"
#include "script/stretch.h"
#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell {
namespace {

/// What the faults of a script would put where: "line:column+length text", a line each; "-" where nothing is certain.
std::string mends_of(const Diagnostics& faults) {
    std::string text;
    for (const Diagnostic& fault : faults.all()) {
        if (!fault.mend) {
            text += "-\n";
            continue;
        }
        const SourceSpan& where = fault.mend->where;
        text += std::to_string(where.start.line) + ":" + std::to_string(where.start.column) + "+" +
                std::to_string(where.length) + " " + fault.mend->text + "\n";
    }
    return text;
}

std::string stretch_mends(const std::string& head, const std::string& body) {
    Diagnostics faults;
    const std::string text = "+++\ntitle = \"Cat\"\nposition = \"seated\"\n" + head + "+++\n" + body;
    (void)read_stretch(std::make_shared<const SourceText>("cat.md", "cat.md", text), "cat", faults);
    return mends_of(faults);
}

TEST_CASE("a bare number can be mended in a pause, where it counts seconds; elsewhere it may be breaths or minutes") {
    CHECK(stretch_mends("", "Hold.\n[hold 2]\n") == "-\n");
    CHECK(stretch_mends("", "Hold.\n[hold 20-30]\n") == "-\n");
    CHECK(stretch_mends("", "Hold.\n[rest 2]\n") == "-\n");
    CHECK(stretch_mends("", "Hold.\n[pause 3]\n") == "6:8+1 3s\n");
    CHECK(stretch_mends("", "Hold.\n[pause 2.5]\n") == "-\n");
    CHECK(stretch_mends("", "Hold.\n[pause soon]\n") == "-\n");
}

TEST_CASE("a unit that stands apart or is written out can be mended wherever a length stands") {
    CHECK(stretch_mends("", "Hold.\n[hold 20 s]\n") == "6:7+4 20s\n");
    CHECK(stretch_mends("", "Hold.\n[rest 2 minutes]\n") == "6:7+9 2m\n");
    CHECK(stretch_mends("", "Hold.\n[pause 3seconds]\n") == "6:8+8 3s\n");
    CHECK(stretch_mends("", "Hold.\n[hold 20s-30 s]\n") == "6:11+4 30s\n");
    CHECK(stretch_mends("", "Hold.\n[hold 20 steps]\n") == "-\n");
    CHECK(stretch_mends("", "Hold.\n[hold 99999999999999 s]\n") == "-\n");
}

TEST_CASE("a directive that is nearly right can be mended, and one whose blank is missing") {
    CHECK(stretch_mends("", "Hold.\n[hodl 20s]\n") == "6:2+4 hold\n");
    CHECK(stretch_mends("", "Hold.\n[hold20s]\n") == "6:6+0  \n");
    CHECK(stretch_mends("", "Hold.\n[hold9s]\n") == "6:6+0  \n");
    CHECK(stretch_mends("", "Hold.\n[hold0.5s]\n") == "6:6+0  \n");
    CHECK(stretch_mends("", "Hold.\n[wobble 20s]\n") == "-\n");
}

TEST_CASE("a key that is nearly right can be mended, unless the right one is there") {
    CHECK(stretch_mends("targts = []\n", "Go.\n") == "4:1+6 targets\n");
    CHECK(stretch_mends("targts = []\ntargets = []\n", "Go.\n") == "-\n");
    CHECK(stretch_mends("\"targts\" = []\n", "Go.\n") == "-\n");
}

TEST_CASE("a missing blank is told as such") {
    CHECK(body_faults("Go.\n[pause3s]\n") ==
          "cat.md:6:2: error: unknown directive \"pause3s\"\n"
          "  [pause3s]\n"
          "   ^~~~~~~\n"
          "  a blank stands behind \"pause\"\n");
}

TEST_CASE("an option of a listed stretch that is nearly right can be mended") {
    Diagnostics faults;
    const auto text =
        std::make_shared<const SourceText>("day.md", "day.md", "+++\ntitle = \"Day\"\n+++\n- cat: optionl\n");
    (void)read_routine(text, "day", faults);
    CHECK(mends_of(faults) == "4:8+7 optional\n");
}

}  // namespace
}  // namespace cuewell
