#include "session/files_behind.h"

#include "support/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& script) {
    SessionOptions options;
    options.routine = script.string();
    return files_behind(options, {CUEWELL_TEST_CHECKOUT, {}, {}});
}

const std::string kRoutine = "+++\ntitle = \"Day\"\n+++\n- reach\n- sphinx\n";

TEST_CASE("behind a routine are its stretches, and the places where others of their names would be") {
    const test::TemporaryFolder folder;
    const fs::path routine = folder.write("day.md", kRoutine);
    const fs::path bundled = fs::path(CUEWELL_TEST_CHECKOUT) / "scripts/en/stretches/sphinx.md";
    CHECK(files_of(routine) == std::vector<fs::path>{routine, folder / "reach.md", folder / "sphinx.md", bundled});
}

TEST_CASE("a folder of routines has its stretches in the folder next to it") {
    const test::TemporaryFolder folder;
    const fs::path routine = folder.write("routines/day.md", "+++\ntitle = \"Day\"\n+++\n- reach\n");
    CHECK(files_of(routine) == std::vector<fs::path>{routine, folder / "stretches/reach.md"});
}

TEST_CASE("a faulty script has files as far as it can be read, and a missing one itself") {
    const test::TemporaryFolder folder;
    const fs::path routine = folder.write("day.md", "+++\ntitle = \"Day\"\n+++\n[hodl 3s]\n- reach\n");
    CHECK(files_of(routine) == std::vector<fs::path>{routine, folder / "reach.md"});
    CHECK(files_of(folder / "cat.md") == std::vector<fs::path>{folder / "cat.md"});
}

TEST_CASE("what options name by path is behind a session, too") {
    SessionOptions options;
    options.routine = "./cat.md";
    options.voice = "./soft.toml";
    options.ambience = "rain";
    CHECK(files_behind(options, {CUEWELL_TEST_CHECKOUT, {}, {}}) == std::vector<fs::path>{"./cat.md", "./soft.toml"});
}

}  // namespace
}  // namespace cuewell
