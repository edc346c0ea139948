#include "session/watch_files.h"

#include "base/errors.h"
#include "support/failure.h"
#include "support/program.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// A folder with a script in it, and somebody who does something to it while it is watched.
class WatchedFolder {
public:
    WatchedFolder() { folder_.write("cat.md", "one\n"); }

    /// Whether a change is noticed when `act` is done in the middle of the wait; else the wait is given up.
    template <typename Act>
    bool is_noticed(Act act, Notice notice = Notice::at_once) const {
        const std::vector<fs::path> files{file(), folder_ / "dog.md"};
        const FileStamps before = stamps_of(files);
        int turns = 0;
        const auto on_wait = [&] {
            if (++turns == 1) act();
            if (turns == kMostTurns) throw Interrupted();
        };
        try {
            wait_for_change(files, before, on_wait, notice);
            return true;
        } catch (const Interrupted&) {
            return false;
        }
    }

    [[nodiscard]] fs::path file() const { return folder_ / "cat.md"; }
    [[nodiscard]] const test::TemporaryFolder& folder() const { return folder_; }

private:
    /// Enough to look at the files once, where nothing tells of changes, and for the quiet after that.
    static constexpr int kMostTurns = 10;

    test::TemporaryFolder folder_;
};

TEST_CASE("a script that is saved is noticed, however an editor saves") {
    const WatchedFolder watched;
    CHECK(watched.is_noticed([&] { watched.folder().write("cat.md", "two\n"); }));
    CHECK(watched.is_noticed([&] {
        watched.folder().write("cat.md.new", "two\n");
        fs::rename(watched.folder() / "cat.md.new", watched.file());
    }));
    CHECK(watched.is_noticed([&] { fs::remove(watched.file()); }));
}

TEST_CASE("a file that comes to be is noticed, one that nobody asked for is not") {
    const WatchedFolder watched;
    CHECK_FALSE(watched.is_noticed([&] { watched.folder().write("cow.md", "new\n"); }));
    CHECK(watched.is_noticed([&] { watched.folder().write("dog.md", "new\n"); }));
}

TEST_CASE("where the system does not tell, the files are looked at") {
    const WatchedFolder watched;
    CHECK(watched.is_noticed([&] { watched.folder().write("cat.md", "two and more\n"); }, Notice::by_looking));
}

TEST_CASE("what was saved before the wait began is noticed at once") {
    const WatchedFolder watched;
    const FileStamps before = stamps_of({watched.file()});
    watched.folder().write("cat.md", "two and more\n");
    wait_for_change({watched.file()}, before, [] {});
    CHECK(stamps_of({watched.file()}) != before);
}

TEST_CASE("the stamp of a file that is not there is empty") {
    const WatchedFolder watched;
    const FileStamps stamps = stamps_of({watched.folder() / "dog.md", watched.file()});
    CHECK_FALSE(stamps[0]);
    CHECK(stamps[1]);
}

}  // namespace
}  // namespace cuewell
