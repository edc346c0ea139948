#include "base/folder_entries.h"

#include "support/failure.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>

using namespace cuewell;
using namespace cuewell::test;

TEST_CASE("a folder tells what stands in it and a missing one tells of nothing") {
    const TemporaryFolder folder;
    folder.write("a.md", "");
    folder.write("b/c.md", "");
    CHECK(folder_entries(folder.path()).size() == 2);
    CHECK(folder_entries(folder / "missing").empty());
    CHECK(folder_entries(folder / "a.md").empty());
}

TEST_CASE("a folder that cannot be read is an error and not an empty one") {
    const TemporaryFolder folder;
    const std::filesystem::path loop = folder.write_loop("loop");
    CHECK(failure_of([&] { static_cast<void>(folder_entries(loop)); }) ==
          "cannot read the folder \"" + loop.string() + "\": Too many levels of symbolic links");
}
