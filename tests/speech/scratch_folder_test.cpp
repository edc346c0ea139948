#include "speech/scratch_folder.h"

#include "base/errors.h"
#include "base/temporary_file.h"
#include "support/temporary_folder.h"
#include "support/temporary_place.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

fs::path folder_for(const std::string& wish) {
    const test::TemporaryPlace wished(wish);
    return folder_for_temporary_files();
}

/// A working folder for a test.
class WorkingFolder {
public:
    explicit WorkingFolder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
    ~WorkingFolder() {
        std::error_code nobody_to_tell;
        fs::current_path(before_, nobody_to_tell);
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

private:
    fs::path before_;
};

TEST_CASE("temporary files go where TMPDIR says, by its whole path, else to /tmp") {
    const test::TemporaryFolder folder;
    const WorkingFolder here(folder.path());
    CHECK(folder_for("") == "/tmp");
    CHECK(folder_for("/some/place") == "/some/place");
    CHECK(folder_for("-rf") == fs::current_path() / "-rf");
}

TEST_CASE("a TMPDIR from a working folder that is gone is told, and nothing is made elsewhere") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "gone");
    const WorkingFolder here(folder / "gone");
    fs::remove(folder / "gone");
    const test::TemporaryPlace wish("tmp");
    CHECK_THROWS_WITH_AS(static_cast<void>(folder_for_temporary_files()),
                         "cannot find the folder for temporary files \"tmp\": No such file or directory", Failure);
    CHECK_THROWS_AS(ScratchFolder(), Failure);
}

TEST_CASE("a scratch folder is for its owner alone, and goes with all that was written into it") {
    const test::TemporaryFolder folder;
    const test::TemporaryPlace wish(folder.path().string());
    {
        const ScratchFolder its_own;
        CHECK(fs::file_size(its_own.write("text", "Lie down.")) == 9);
        CHECK(folder.names().size() == 1);
        CHECK((fs::status(its_own.path()).permissions() & ~fs::perms::owner_all) == fs::perms::none);
    }
    CHECK(folder.names().empty());
}

TEST_CASE("what a killed program has left is removed, and nothing that is in use or of somebody else") {
    const test::TemporaryFolder folder;
    const test::TemporaryPlace wish(folder.path().string());
    for (const char* left : {".cuewell-speech-killed", ".cuewell-speech-for-all", "cuewell-killed"}) {
        folder.write(std::string(left) + "/text.txt", "Lie down.");
        fs::permissions(folder / left, fs::perms::owner_all);
    }
    folder.write(".cuewell-speech-shared/text.txt", "A folder that others may enter.");
    folder.write(".cuewell-speech-nofold", "A file.");
    const ScratchFolder in_use;
    ScratchFolder::remove_abandoned();
    CHECK(fs::exists(in_use.path()));
    CHECK_FALSE(fs::exists(folder / ".cuewell-speech-killed"));
    CHECK(folder.names().size() == 5);
}

}  // namespace
}  // namespace cuewell
