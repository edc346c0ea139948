#include "session/voice_gain_cache.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

const std::string kKey = "format 1: 1\nvoice 12: gmw/en-US+f2\ngain 0: \n";

/// The one file that a cache in this folder has made for `kKey`.
std::string name_of_file(const test::TemporaryFolder& folder) {
    VoiceGainCache(folder.path()).keep(kKey, Decibels(1.0));
    const auto names = folder.names();
    REQUIRE(names.size() == 1);
    return names.front();
}

TEST_CASE("a gain that is kept is found again, by its own key alone") {
    const test::TemporaryFolder folder;
    const VoiceGainCache cache(folder / "not/there/yet");
    CHECK_FALSE(cache.find(kKey));
    cache.keep(kKey, Decibels(-3.27));
    CHECK((fs::status(folder / "not").permissions() & ~fs::perms::owner_all) == fs::perms::none);
    CHECK(cache.find(kKey) == Decibels(-3.27));
    CHECK_FALSE(cache.find(kKey + "x"));
    CHECK_FALSE(cache.find(kKey.substr(0, kKey.size() - 1)));
    cache.keep(kKey, Decibels(40.0));
    CHECK(cache.find(kKey) == Decibels(40.0));
}

TEST_CASE("a file is named by a hash that is the same everywhere, and says what it is for") {
    const test::TemporaryFolder folder;
    VoiceGainCache(folder.path()).keep("foobar", Decibels(1.0));
    // One of the test vectors of FNV-1a.
    CHECK(folder.names() == std::vector<std::string>{"85944171f73967e8"});
    CHECK(VoiceGainCache(folder.path()).find("foobar") == Decibels(1.0));
}

TEST_CASE("nothing is written to a pipe or through a link that stands in a file's place") {
    const test::TemporaryFolder folder;
    const std::string name = name_of_file(folder);
    fs::remove(folder / name);
    REQUIRE(::mkfifo((folder / name).c_str(), 0600) == 0);
    VoiceGainCache(folder.path()).keep(kKey, Decibels(1.0));
    fs::remove(folder / name);
    folder.write("precious", "mine");
    fs::create_symlink("precious", folder / name);
    VoiceGainCache(folder.path()).keep(kKey, Decibels(1.0));
    CHECK(fs::file_size(folder / "precious") == 4);
    CHECK(fs::is_symlink(folder / name));
}

TEST_CASE("a file that holds another key than its name says is not believed") {
    const test::TemporaryFolder folder;
    const std::string name = name_of_file(folder);
    folder.write(name, "format 1: 1\nvoice 12: gmw/en-US+f5\ngain 0: \n1.00\n");
    CHECK_FALSE(VoiceGainCache(folder.path()).find(kKey));
}

TEST_CASE("what is no gain is not believed, whatever a file holds") {
    const test::TemporaryFolder folder;
    const std::string name = name_of_file(folder);
    for (const std::string content :
         {"", "\n", "nan\n", "inf\n", "-inf\n", "41\n", "-40.01\n", "1e1\n", "0x10\n", "1.0", "1.0 \n", " 1.0\n",
          "1.0\n\n", "1,5\n", "+1\n", "1.0\n2.0\n", "1.00000000\n"}) {
        CAPTURE(content);
        folder.write(name, kKey + content);
        CHECK_FALSE(VoiceGainCache(folder.path()).find(kKey));
    }
    folder.write(name, kKey + "1.0\n");
    CHECK(VoiceGainCache(folder.path()).find(kKey) == Decibels(1.0));
    folder.write(name, "");
    CHECK_FALSE(VoiceGainCache(folder.path()).find(kKey));
    folder.write(name, std::string(100'000, '\0'));
    CHECK_FALSE(VoiceGainCache(folder.path()).find(kKey));
    folder.write(name, kKey + "1.0\n" + std::string(5'000'000, 'x'));
    CHECK_FALSE(VoiceGainCache(folder.path()).find(kKey));
}

TEST_CASE("a gain is measured afresh where something else stands in its place, and kept where that can be replaced") {
    const test::TemporaryFolder folder;
    const std::string name = name_of_file(folder);
    const VoiceGainCache cache(folder.path());
    fs::remove(folder / name);
    fs::create_directory(folder / name);
    CHECK_FALSE(cache.find(kKey));
    cache.keep(kKey, Decibels(2.0));
    CHECK_FALSE(cache.find(kKey));
    fs::remove(folder / name);
    folder.write(name, "broken");
    cache.keep(kKey, Decibels(2.0));
    CHECK(cache.find(kKey) == Decibels(2.0));
}

TEST_CASE("without a folder, and with one that cannot be made, nothing is kept and nothing fails") {
    const test::TemporaryFolder folder;
    folder.write("file", "");
    for (const fs::path& place : {fs::path(), folder / "file", folder.path() / "file" / "below"}) {
        const VoiceGainCache cache(place);
        cache.keep(kKey, Decibels(1.0));
        CHECK_FALSE(cache.find(kKey));
    }
    CHECK(folder.names() == std::vector<std::string>{"file"});
}

}  // namespace
}  // namespace cuewell
