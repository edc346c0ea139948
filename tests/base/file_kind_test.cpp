#include "base/file_kind.h"

#include "support/failure.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace cuewell;
using namespace cuewell::test;

TEST_CASE("what stands at a path is a file, a folder, something else or nothing") {
    const TemporaryFolder folder;
    folder.write("a.md", "");
    std::filesystem::create_symlink(folder / "a.md", folder / "link.md");
    std::filesystem::create_symlink(folder / "missing", folder / "nowhere.md");
    CHECK(file_kind(folder / "a.md") == FileKind::file);
    CHECK(file_kind(folder / "link.md") == FileKind::file);
    CHECK(file_kind(folder.path()) == FileKind::folder);
    CHECK(file_kind("/dev/null") == FileKind::other);
    for (const char* missing : {"missing", "nowhere.md", "a.md/b.md"})
        CHECK(file_kind(folder / missing) == FileKind::none);
    CHECK(file_kind(folder / std::string(300, 'a')) == FileKind::none);
    CHECK(file_kind("") == FileKind::none);
    CHECK(is_file_or_broken_link(folder / "link.md"));
    CHECK(is_file_or_broken_link(folder / "nowhere.md"));
    for (const char* none : {"missing", "a.md/b.md", ""}) CHECK_FALSE(is_file_or_broken_link(folder / none));
    CHECK_FALSE(is_file_or_broken_link(folder.path()));
}

TEST_CASE("in a folder that is gone no path has a whole one, and that is told") {
    const std::filesystem::path here = std::filesystem::current_path();
    {
        const TemporaryFolder folder;
        std::filesystem::create_directory(folder / "gone");
        std::filesystem::current_path(folder / "gone");
        std::filesystem::remove(folder / "gone");
        CHECK(failure_of([] { static_cast<void>(absolute_path("a.md")); }) ==
              "cannot look at \"a.md\": No such file or directory");
        std::filesystem::current_path(here);
    }
    CHECK(absolute_path("a.md") == here / "a.md");
}

TEST_CASE("what cannot be looked at is not missing") {
    const TemporaryFolder folder;
    const std::filesystem::path loop = folder.write_loop("loop");
    CHECK(failure_of([&] { static_cast<void>(is_missing(loop)); }) ==
          "cannot look at \"" + loop.string() + "\": Too many levels of symbolic links");
}
