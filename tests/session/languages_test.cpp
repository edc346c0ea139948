#include "session/names.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

TEST_CASE("languages are the folders of scripts, one's own and the bundled, and not the folder of drawings") {
    const test::TemporaryFolder folder;
    folder.write("data/scripts/en/phrases.toml", "");
    folder.write("data/scripts/drawings/reach.svg", "");
    folder.write("own/scripts/de-AT/phrases.toml", "");
    folder.write("own/scripts/drawings/reach.svg", "");
    folder.write("own/scripts/notes.txt", "");
    CHECK(languages({folder / "data", folder / "own", {}}) == std::vector<std::string>{"de-AT", "en"});
}

}  // namespace
}  // namespace cuewell
