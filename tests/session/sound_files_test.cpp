#include "session/names.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

TEST_CASE("sounds are the user's own before the bundled, each name once") {
    const test::TemporaryFolder folder;
    for (const char* file :
         {"data/sounds/bell.flac", "data/sounds/tick.flac", "own/sounds/gong.ogg", "own/sounds/bell.wav",
          "own/sounds/drop.mp3", "own/sounds/notes.txt", "own/sounds/.hidden.wav", "own/sounds/deep/inside.wav"}) {
        folder.write(file, "x");
    }
    const std::vector<NamedFile> files = sound_files({folder / "data", folder / "own", {}});
    CHECK(names_of(files) == std::vector<std::string>{"bell", "drop", "gong", "tick"});
    CHECK_FALSE(find_named(files, "bell")->is_bundled);
    CHECK(find_named(files, "bell")->shown == (folder / "own/sounds/bell.wav").string());
    CHECK(find_named(files, "tick")->shown == "sounds/tick.flac");
}

TEST_CASE("of two own sounds with one name the same counts on every machine") {
    const test::TemporaryFolder folder;
    for (const char* file : {"own/sounds/gong.wav", "own/sounds/gong.flac", "own/sounds/gong.ogg"})
        folder.write(file, "x");
    const std::vector<NamedFile> files = sound_files({folder / "data", folder / "own", {}});
    REQUIRE(files.size() == 1);
    CHECK(files.front().path.filename() == "gong.flac");
}

TEST_CASE("without a folder of their own there are the bundled sounds") {
    const test::TemporaryFolder folder;
    folder.write("data/sounds/bell.flac", "x");
    CHECK(names_of(sound_files({folder / "data", {}, {}})) == std::vector<std::string>{"bell"});
    CHECK(names_of(sound_files({folder / "data", folder / "nowhere", {}})) == std::vector<std::string>{"bell"});
}

}  // namespace
}  // namespace cuewell
