#include "session/scripts_in.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace cuewell {
namespace {

using test::TemporaryFolder;

constexpr const char* kScript = "+++\ntitle = \"Cat\"\n+++\n- cat-cow\n";
constexpr const char* kTemplate = "+++\ntitle = \"Cat\"\n+++\nHi.\n- stretches\n- rest\n";

TEST_CASE("the scripts of a folder are found, and no notes, hidden files or what sessions are written into") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "en/routines");
    folder.write("en/routines/cat.md", kScript);
    folder.write("en/routines/.cat.md", kScript);
    folder.write("en/README.md", "# Notes\n");
    folder.write("en/compose.md", kTemplate);
    folder.write("en/routines/compose.md", kScript);
    const std::string routines = (folder / "en/routines").string();
    CHECK(scripts_in(folder / "en") == std::vector<std::string>{routines + "/cat.md", routines + "/compose.md"});
}

TEST_CASE("of a long file that may be what sessions are written into only the beginning is looked at") {
    const TemporaryFolder folder;
    const std::string long_line(100'000, 'x');
    folder.write("compose.md", "+++\ntitle = \"Cat\"\n+++\n" + long_line + "\n- stretches\n");
    CHECK(scripts_in(folder.path()) == std::vector<std::string>{(folder / "compose.md").string()});
}

TEST_CASE("what cannot be read is listed, so that its reader tells why and the others are read all the same") {
    const TemporaryFolder folder;
    folder.write("cat.md", kScript);
    folder.write_loop("loop.md");
    CHECK(scripts_in(folder.path()) ==
          std::vector<std::string>{(folder / "cat.md").string(), (folder / "loop.md").string()});
}

}  // namespace
}  // namespace cuewell
