#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

/// The faults that planning finds, as they are told.
std::string faults_of(const LoadedRoutine& routine, const Wishes& wishes = {}) {
    Diagnostics faults;
    PlanNotes notes;
    (void)plan_session(routine, wishes, plain_phrases().breath(), faults, notes);
    faults.settle();
    std::string text;
    for (const Diagnostic& fault : faults.all()) text += to_text(fault);
    return text;
}

PlanNotes notes_of(const LoadedRoutine& routine, double factor) {
    Diagnostics faults;
    PlanNotes notes;
    Wishes wishes;
    wishes.hold.factor = factor;
    (void)plan_session(routine, wishes, plain_phrases().breath(), faults, notes);
    return notes;
}

TEST_CASE("a cue outside the hold that a routine gives is told at the routine's item") {
    const auto routine =
        ScriptBuilder().stretch("arm", "Lift.\n[hold 20s]\n  @15s Breathe.\nLower.\n").routine("- arm: hold 10s\n");
    CHECK(faults_of(routine) ==
          "routines/plain.md:5:1: error: a cue at 15s lies outside the hold given here\n"
          "  - arm: hold 10s\n"
          "  ^~~~~~~~~~~~~~~\n"
          "  the hold lasts 10s\n");
}

TEST_CASE("a cue outside a hold of breaths is told in the stretch, once the breath is known") {
    const auto routine =
        ScriptBuilder().stretch("arm", "Lift.\n[hold 2 breaths]\n  @25s Breathe.\nLower.\n").routine("- arm\n");
    CHECK(faults_of(routine) ==
          "stretches/arm.md:9:3: error: this cue lies outside its hold\n"
          "    @25s Breathe.\n"
          "    ^~~~~~~~~~~~~\n"
          "  the hold lasts 20s\n");
}

TEST_CASE("a cue counted from the end may stand at the very start of a hold, and not before it") {
    const auto with_cue = [](const std::string& moment) {
        return ScriptBuilder()
            .stretch("arm", "Lift.\n[hold 1 breath]\n  @" + moment + " Breathe.\nLower.\n")
            .routine("- arm\n");
    };
    CHECK(faults_of(with_cue("-10s")).empty());
    CHECK(faults_of(with_cue("0s")).empty());
    CHECK_FALSE(faults_of(with_cue("-10.001s")).empty());
    CHECK_FALSE(faults_of(with_cue("10s")).empty());
}

TEST_CASE("a stretch that is left out has no faults") {
    const auto routine = ScriptBuilder()
                             .stretch("arm", "Lift.\n[hold 20s]\n  @15s Breathe.\nLower.\n")
                             .stretch("leg", "Lift.\n")
                             .routine("- arm: hold 10s\n- leg\n");
    Wishes wishes;
    wishes.skip = {"arm"};
    CHECK(faults_of(routine, wishes).empty());
}

TEST_CASE("holds that a wish cannot change are counted in a note") {
    const auto routine =
        ScriptBuilder().stretch("arm", "Lift.\n[hold 20s]\nMore.\n[hold 20s-30s]\nLower.\n").routine("- arm\n");
    CHECK(notes_of(routine, 1.5) == PlanNotes{"--hold: 1 of 2 holds have one fixed length and keep it"});
}

TEST_CASE("no note is made without a wish, or where every hold can follow it") {
    const auto fixed = ScriptBuilder().stretch("arm", "Lift.\n[hold 20s]\nLower.\n");
    CHECK(notes_of(fixed.routine("- arm\n"), 1.0).empty());
    CHECK(notes_of(fixed.routine("- arm: hold 20s-30s\n"), 1.5).empty());
}

TEST_CASE("sound stretches that make a session of more than a day are refused") {
    const auto routine =
        ScriptBuilder().two_sided("arm", "# Each side\nLift.\n[hold 1h]\nLower.\n").routine("- arm: rounds 20\n");
    CHECK(faults_of(routine) ==
          "routines/plain.md:1:1: error: this makes the session too long\n"
          "  +++\n"
          "  ^~~\n"
          "  a session may have 100000 steps and last 24 hours\n");
}

TEST_CASE("sound stretches that make a session of too many steps are refused") {
    const auto routine = ScriptBuilder().stretch("arm", "[repeat 900]\n[repeat 20]\nLift.\n[end]\n[end]\n");
    CHECK(faults_of(routine.routine("- arm: rounds 5\n")).empty());
    CHECK_FALSE(faults_of(routine.routine("- arm: rounds 6\n")).empty());
}

TEST_CASE("a session of exactly a day is allowed") {
    const auto stretch = ScriptBuilder().stretch("arm", "[hold 6h]\n");
    CHECK(faults_of(stretch.routine("- arm: rounds 4\n")).empty());
    CHECK_FALSE(faults_of(stretch.routine("- arm: rounds 5\n")).empty());
}

TEST_CASE("all that is said and done before the close counts for the length of a session") {
    const auto told = [](const std::string& welcome, const std::string& opening, const std::string& finish,
                         const std::string& between) {
        const std::string arm = "[hold 1h]\n" + opening + "# Each side\n[hold 8h]\n# Finish\n[hold 1h]\n" + finish;
        return faults_of(ScriptBuilder()
                             .two_sided("arm", arm)
                             .stretch("leg", "[hold 2h]\n")
                             .routine("[rest 2h]\n" + welcome + "- arm\n[rest 2h]\n" + between + "- leg\n"));
    };
    const std::string more = "[pause 1ms]\n";
    // Two hours, one, sixteen for both sides, one, two and two.
    CHECK(told("", "", "", "").empty());
    CHECK_FALSE(told(more, "", "", "").empty());
    CHECK_FALSE(told("", more, "", "").empty());
    CHECK_FALSE(told("", "", more, "").empty());
    CHECK_FALSE(told("", "", "", more).empty());
}

}  // namespace
}  // namespace cuewell
