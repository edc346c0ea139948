#include "cli/run_cuewell.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace cuewell::test;

TEST_CASE("the thirteen stretches and four routines are listed with their titles") {
    const TemporaryFolder folder;
    const ProgramRun stretches = run_cuewell(folder, {"list", "stretches"});
    CHECK(stretches.exit_code == 0);
    CHECK(std::ranges::count(stretches.out, '\n') == 13);
    for (const char* name : {"childs-pose", "supine-twist", "seated-rotation", "hamstring-stretch", "knee-to-chest",
                             "cat-cow", "trunk-rotation", "kneeling-lunge", "piriformis-stretch", "sphinx",
                             "legs-up-the-wall", "hip-airplanes", "self-massage"}) {
        CHECK_MESSAGE(stretches.out.find(name) != std::string::npos, name);
    }
    const ProgramRun routines = run_cuewell(folder, {"list", "routines"});
    for (const char* name : {"back-care", "gentle-morning", "desk-break", "evening-unwind"}) {
        CHECK_MESSAGE(routines.out.find(name) != std::string::npos, name);
    }
}

TEST_CASE("a list as JSON says what each head says") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(folder, {"list", "stretches", "--json"});
    CHECK(run.exit_code == 0);
    CHECK(run.out.starts_with("[\n"));
    CHECK(
        run.out.find(
            "{ \"name\": \"sphinx\", \"title\": \"Sphinx\", \"position\": \"lying face down\", \"sides\": \"none\"") !=
        std::string::npos);
    CHECK(run.out.find("\"equipment\": [\"mat\", \"strap|towel\"]") != std::string::npos);
    const ProgramRun sounds = run_cuewell(folder, {"list", "sounds", "--json"});
    CHECK(sounds.out.find("\"kind\": \"chime\"") != std::string::npos);
}

TEST_CASE("own scripts and voices are found by name, before the bundled ones") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_DATA_HOME", (folder.path() / "data").string()}};
    folder.write("data/cuewell/scripts/en/stretches/reach.md", kShortStretch);
    folder.write("data/cuewell/scripts/en/stretches/sphinx.md", kShortStretch);
    const ProgramRun run = run_cuewell(folder, {"list", "stretches"}, home);
    CHECK(run.exit_code == 0);
    CHECK(std::ranges::count(run.out, '\n') == 14);
    const ProgramRun shown = run_cuewell(folder, {"show", "sphinx"}, home);
    CHECK(shown.out == kShortStretch);
}

TEST_CASE("a list tells of a faulty script, and has the others") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_DATA_HOME", (folder.path() / "data").string()}};
    folder.write("data/cuewell/scripts/en/stretches/reach.md", "+++\nposition = \"siting\"\n+++\nHello.\n");
    const ProgramRun run = run_cuewell(folder, {"list", "stretches"}, home);
    CHECK(run.exit_code == 2);
    CHECK(std::ranges::count(run.out, '\n') == 13);
    CHECK(run.err.find("reach.md has faults; cuewell check tells them\n") != std::string::npos);
}

TEST_CASE("a routine finds the stretches that lie beside it") {
    const TemporaryFolder folder;
    folder.write("mine/reach.md", kShortStretch);
    folder.write("mine/week-one.md", "+++\ntitle = \"Week one\"\n+++\nHello.\n- reach\n- sphinx\nGoodbye.\n");
    const ProgramRun run = run_cuewell(folder, {"plan", "mine/week-one.md"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.out.find("Reach, left") != std::string::npos);
    CHECK(run.out.find("Sphinx") != std::string::npos);
}

TEST_CASE("bundled scripts, phrases and voices have no fault") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(folder, {"check", "--strict"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.err.empty());
    CHECK(run.out.ends_with(" files checked: 0 errors, 0 warnings\n"));
}

TEST_CASE("check tells the faults of all files in one run") {
    const TemporaryFolder folder;
    folder.write("a.md", "+++\ntitle = \"A\"\nposition = \"siting\"\n+++\nHello.\n");
    folder.write("b.md", "+++\ntitle = \"B\"\n+++\n- sphix\n");
    folder.write("c.md", kShortStretch);
    const ProgramRun run = run_cuewell(folder, {"check", "a.md", "b.md", "c.md"});
    CHECK(run.exit_code == 2);
    CHECK(run.out == "3 files checked: 2 errors, 1 warning\n");
    CHECK(run.err.find("a.md:3:12: error: unknown position \"siting\"") != std::string::npos);
    CHECK(run.err.find("b.md:4:1: error: there is no stretch \"sphix\"") != std::string::npos);
    CHECK(run.err.find("did you mean \"sphinx\"?") != std::string::npos);
    CHECK(run.err.find("c.md:10:1: warning: this hold lasts only 2s [hold-outside-dose]") != std::string::npos);
}

TEST_CASE("words that do not fit their hold are an error in the default voice and a warning in a chosen one") {
    const TemporaryFolder folder;
    folder.write("slow.md",
                 "+++\ntitle = \"Slow\"\nposition = \"standing\"\n+++\nHold.\n[hold 4s]\n"
                 "  @1s Breathe in deeply, breathe out slowly, and go on like this for as long as you like.\nDone.\n");
    const ProgramRun strict = run_cuewell(folder, {"plan", "slow.md"});
    CHECK(strict.exit_code == 2);
    CHECK(strict.err.find("slow.md:7:3: error: these words do not fit into their hold") != std::string::npos);
    CHECK(strict.err.find("and there are 3.0 s for them") != std::string::npos);
    CHECK(run_cuewell(folder, {"check", "slow.md"}).exit_code == 2);

    const ProgramRun chosen = run_cuewell(folder, {"plan", "slow.md", "--voice", "clear"});
    CHECK(chosen.exit_code == 0);
    CHECK(chosen.err.find("slow.md:7:3: warning: these words are left out") != std::string::npos);
    CHECK(run_cuewell(folder, {"plan", "slow.md", "--voice", "clear", "--strict"}).exit_code == 2);
}

TEST_CASE("words that fit their hold as it is written are not an error in a longer one") {
    const TemporaryFolder folder;
    folder.write("long.md",
                 "+++\ntitle = \"Long\"\nposition = \"standing\"\n+++\nHold.\n[hold 20s-60s]\n"
                 "  @halfway Breathe.\n  @12s Let go.\nDone.\n");
    CHECK(run_cuewell(folder, {"check", "long.md"}).exit_code == 0);
    CHECK(run_cuewell(folder, {"plan", "long.md"}).err.empty());
    const ProgramRun longer = run_cuewell(folder, {"plan", "long.md", "--hold", "1.2"});
    CHECK(longer.exit_code == 0);
    CHECK(longer.err.find("long.md:7:3: warning: these words are said earlier here") != std::string::npos);
}

TEST_CASE("a file whose name a shell would run is no script, and completions do not run it") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_DATA_HOME", (folder.path() / "data").string()}};
    folder.write("data/cuewell/scripts/en/stretches/$(touch pwned).md", kShortStretch);
    folder.write("data/cuewell/scripts/en/stretches/reach.md", kShortStretch);
    const ProgramRun listed = run_cuewell(folder, {"list", "stretches"}, home);
    CHECK(listed.out.find("touch") == std::string::npos);
    CHECK(listed.out.find("reach") != std::string::npos);

    folder.write("completions", run_cuewell(folder, {"completions", "bash"}).out);
    const std::string script =
        "cuewell() { printf '%s\\n' '$(touch pwned)  Reach' 'reach  Reach'; }; . ./completions; "
        "COMP_WORDS=(cuewell plan r); COMP_CWORD=2; _cuewell; echo \"${COMPREPLY[@]}\"; "
        "COMP_WORDS=(cuewell plan '$'); COMP_CWORD=2; _cuewell";
    const ProgramRun completed = run_program({"/bin/bash", "-c", script}, folder.path(), home);
    CHECK(completed.out.find("reach") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "pwned"));
}

TEST_CASE("a line that cannot be spoken is told at its place") {
    const TemporaryFolder folder;
    std::string endless;
    for (int i = 0; i < 999; ++i) endless += "\u4f60";
    folder.write("far.md", "+++\ntitle = \"Far\"\nposition = \"standing\"\n+++\nHello.\n" + endless + "\n");
    for (const char* command : {"plan", "check"}) {
        const ProgramRun run = run_cuewell(folder, {command, "far.md"});
        CHECK(run.exit_code == 2);
        CHECK_MESSAGE(run.err.starts_with("far.md:6:1: error: this would take more than two minutes to say: "),
                      run.err);
    }
}

TEST_CASE("a routine beside its stretches tells what it may not list") {
    const TemporaryFolder folder;
    folder.write("day.md", "+++\ntitle = \"Day\"\n+++\n- day\n- night\n- reach\n- nope: rounds 0\n");
    folder.write("night.md", "+++\ntitle = \"Night\"\n+++\n- reach\n");
    folder.write("reach.md", kShortStretch);
    const ProgramRun run = run_cuewell(folder, {"check", "day.md"});
    CHECK(run.exit_code == 2);
    CHECK_MESSAGE(run.err.find("day.md:4:1: error: the routine \"day\" lists itself") != std::string::npos, run.err);
    CHECK(run.err.find("day.md:5:1: error: there is no stretch \"night\"") != std::string::npos);
    CHECK(run.err.find("day.md:7:16: error: rounds must be from 1 to 20") != std::string::npos);
}

TEST_CASE("a phrase file that names a sound which is not there is told by check") {
    const TemporaryFolder folder;
    const std::filesystem::path checkout = CUEWELL_TEST_CHECKOUT;
    std::filesystem::create_directories(folder.path() / "sounds");
    for (const char* name : {"scripts", "voices"})
        std::filesystem::create_symlink(checkout / name, folder.path() / name);
    std::filesystem::copy(checkout / "sounds/bell.flac", folder.path() / "sounds/bell.flac");
    const ProgramRun run = run_cuewell(folder, {"check"}, {{"CUEWELL_DATA", folder.path().string()}});
    CHECK(run.exit_code == 2);
    CHECK_MESSAGE(run.err.find("error: unknown chime \"tick\"") != std::string::npos, run.err);
}
