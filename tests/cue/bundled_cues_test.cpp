#include "support/cue_builder.h"
#include "support/golden.h"

#include "base/text_file.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace cuewell {
namespace {

const std::filesystem::path kScripts = std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "scripts/en";

/// The cue sheet of a bundled routine as the default voice's gaps would have it at about this length.
std::string cues_of_bundled(const std::string& name) {
    const Shelf shelf({{kScripts / "stretches", ScriptKind::stretch, "stretches", "scripts/en/stretches"},
                       {kScripts / "routines", ScriptKind::routine, "routines", "scripts/en/routines"}});
    Diagnostics faults;
    const auto source = read_text_file(kScripts / "phrases.toml", "phrases.toml", "scripts/en/phrases.toml", faults);
    expect_no_faults(faults);
    const auto phrases = parse_phrasebook(source, faults);
    const auto routine =
        load_routine(*shelf.find(ScriptKind::routine, name), shelf, {{"bell", "bowl", "ping"}}, faults);
    expect_no_faults(faults);
    PlanNotes notes;
    const Plan plan = plan_session(*routine, {}, phrases->breath(), faults, notes);
    expect_no_faults(faults);
    return to_text(narrate(
        plan, *phrases,
        {Guidance::full, {}, std::chrono::milliseconds(750), std::chrono::seconds(2), routine->routine.chimes}));
}

// A change of a bundled script or of how it is told shows here. See support/golden.h for how to renew these.
void check_bundled(const std::string& name) {
    const std::string actual = cues_of_bundled(name);
    CHECK(actual == golden(name + ".cues.txt", actual));
}

TEST_CASE("the cue sheet of back-care is as it was read") { check_bundled("back-care"); }
TEST_CASE("the cue sheet of desk-break is as it was read") { check_bundled("desk-break"); }
TEST_CASE("the cue sheet of evening-unwind is as it was read") { check_bundled("evening-unwind"); }
TEST_CASE("the cue sheet of gentle-morning is as it was read") { check_bundled("gentle-morning"); }

}  // namespace
}  // namespace cuewell
