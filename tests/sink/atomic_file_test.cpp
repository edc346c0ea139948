#include "sink/atomic_file.h"

#include "base/hidden_files.h"
#include "fakes.h"
#include "sink/descriptor_writer.h"
#include "support/failure.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;
using test::Folder;
using Kept = AtomicFile::Kept;
using Names = std::vector<std::string>;

constexpr std::initializer_list<Kept> kBothWays{Kept::unnamed_if_possible, Kept::hidden};

void put(const AtomicFile& file, const std::string& text) {
    DescriptorWriter(file.descriptor(), "\"test\"").write(std::as_bytes(std::span(text)));
}

void replace(const fs::path& target, const std::string& text, Kept kept) {
    AtomicFile file(target, kept);
    put(file, text);
    file.commit();
}

std::string failure_to_open(const fs::path& target, Kept kept = Kept::unnamed_if_possible) {
    return test::failure_of([&] { const AtomicFile file(target, kept); });
}

unsigned permissions_of(const fs::path& file) { return static_cast<unsigned>(fs::status(file).permissions()); }

/// Sets what new files may not have, for as long as it lives.
class Umask {
public:
    explicit Umask(mode_t mask) : before_(::umask(mask)) {}
    ~Umask() { ::umask(before_); }
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

private:
    mode_t before_;
};

TEST_CASE("a file appears with its content when it is committed, and nothing is left beside it") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        AtomicFile file(folder / "a.txt", kept);
        put(file, "whole");
        CHECK_FALSE(fs::exists(folder / "a.txt"));
        file.commit();
        CHECK(test::read_bytes(folder / "a.txt") == "whole");
        CHECK(folder.names() == Names{"a.txt"});
    }
}

TEST_CASE("a file that is not committed never was") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        test::write_text(folder / "old.txt", "old");
        {
            const AtomicFile fresh(folder / "new.txt", kept);
            const AtomicFile other(folder / "old.txt", kept);
            put(fresh, "half");
            put(other, "half");
        }
        CHECK(folder.names() == Names{"old.txt"});
        CHECK(test::read_bytes(folder / "old.txt") == "old");
    }
}

TEST_CASE("until it is written, an unnamed file is seen by no one, and a hidden one has a hidden name") {
    const Folder folder;
    const AtomicFile unnamed(folder / "a.txt");
    CHECK(folder.names().empty());
    const AtomicFile hidden(folder / "b.txt", Kept::hidden);
    REQUIRE(folder.names().size() == 1);
    CHECK(folder.names().front().starts_with("."));
}

TEST_CASE("what was there is replaced in one step") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        test::write_text(folder / "a.txt", "a much longer text that was there before");
        replace(folder / "a.txt", "new", kept);
        CHECK(test::read_bytes(folder / "a.txt") == "new");
        CHECK(folder.names() == Names{"a.txt"});
    }
}

TEST_CASE("a new file has the permissions that the umask leaves") {
    for (const Kept kept : kBothWays) {
        for (const mode_t mask : {0022U, 0077U, 0002U}) {
            const Folder folder;
            const Umask umask(mask);
            replace(folder / "a.txt", "x", kept);
            CHECK(permissions_of(folder / "a.txt") == (0666U & ~mask));
        }
    }
}

TEST_CASE("a file that is replaced keeps its permissions") {
    for (const Kept kept : kBothWays) {
        for (const unsigned mode : {0600U, 0644U, 0666U, 0755U}) {
            const Folder folder;
            test::write_text(folder / "a.txt", "old");
            fs::permissions(folder / "a.txt", static_cast<fs::perms>(mode));
            replace(folder / "a.txt", "new", kept);
            CHECK(permissions_of(folder / "a.txt") == mode);
        }
    }
}

TEST_CASE("a symbolic link stays, and what it points to is replaced") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        fs::create_directory(folder / "elsewhere");
        test::write_text(folder / "elsewhere/real.txt", "old");
        fs::create_symlink("elsewhere/real.txt", folder / "second");
        fs::create_symlink(folder / "second", folder / "first");
        replace(folder / "first", "new", kept);
        CHECK(fs::is_symlink(folder / "first"));
        CHECK(fs::is_symlink(folder / "second"));
        CHECK(test::read_bytes(folder / "elsewhere/real.txt") == "new");
        CHECK(folder.names() == Names{"elsewhere", "first", "second"});
    }
}

TEST_CASE("a link to nothing makes the file that it points to") {
    const Folder folder;
    fs::create_symlink("later.txt", folder / "link");
    replace(folder / "link", "new", Kept::unnamed_if_possible);
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(test::read_bytes(folder / "later.txt") == "new");
}

TEST_CASE("links in a circle are told") {
    const Folder folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    CHECK(failure_to_open(folder / "a") ==
          "cannot write \"" + (folder / "a").string() + "\": Too many levels of symbolic links");
}

TEST_CASE("what is in the way is told in one sentence, with the system's reason") {
    const Folder folder;
    test::write_text(folder / "file", "x");
    const auto sentence = [&](const std::string& name, const std::string& reason) {
        return "cannot write \"" + (folder / name).string() + "\": " + reason;
    };
    for (const Kept kept : kBothWays) {
        CHECK(failure_to_open(folder.path(), kept) ==
              "cannot write \"" + folder.path().string() + "\": Is a directory");
        CHECK(failure_to_open(folder / "", kept) == sentence("", "Is a directory"));
        CHECK(failure_to_open(folder / "none/a.wav", kept) == sentence("none/a.wav", "No such file or directory"));
        CHECK(failure_to_open(folder / "none/", kept) == sentence("none/", "No such file or directory"));
        CHECK(failure_to_open(folder / "file/a.wav", kept) == sentence("file/a.wav", "Not a directory"));
        CHECK(failure_to_open("", kept) == "cannot write \"\": No such file or directory");
    }
    CHECK(folder.names() == Names{"file"});
}

TEST_CASE("a name that is too long fails at the end and leaves nothing") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        const std::string failure = test::failure_of([&] { replace(folder / std::string(300, 'x'), "text", kept); });
        CHECK(failure.ends_with("\": File name too long"));
        CHECK(folder.names().empty());
    }
}

TEST_CASE("a name as long as names may be is written") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        const std::string longest(255, 'x');
        replace(folder / longest, "text", kept);
        CHECK(folder.names() == Names{longest});
    }
}

TEST_CASE("a folder that appears in the target's place makes the commit fail, and nothing is left") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        {
            AtomicFile file(folder / "a.txt", kept);
            put(file, "text");
            fs::create_directory(folder / "a.txt");
            CHECK(test::failure_of([&] { file.commit(); }) ==
                  "cannot write \"" + (folder / "a.txt").string() + "\": Is a directory");
        }
        CHECK(folder.names() == Names{"a.txt"});
        CHECK(fs::is_directory(folder / "a.txt"));
    }
}

TEST_CASE("two files for one target do not disturb each other; the last one stays") {
    for (const Kept kept : kBothWays) {
        const Folder folder;
        AtomicFile first(folder / "a.txt", kept);
        AtomicFile second(folder / "a.txt", kept);
        put(first, "first");
        put(second, "second");
        second.commit();
        first.commit();
        CHECK(test::read_bytes(folder / "a.txt") == "first");
        CHECK(folder.names() == Names{"a.txt"});
    }
}

TEST_CASE("a file over nothing is refused where something is, also if that came while it was written") {
    using Over = AtomicFile::Over;
    for (const Kept kept : kBothWays) {
        const Folder folder;
        const std::string taken = "cannot write \"" + (folder / "a.txt").string() + "\": File exists";
        {
            AtomicFile late(folder / "a.txt", kept, {}, Over::nothing);
            put(late, "late");
            AtomicFile first(folder / "a.txt", kept, {}, Over::nothing);
            put(first, "first");
            first.commit();
            CHECK(test::failure_of([&] { late.commit(); }) == taken);
        }
        CHECK(test::failure_of([&] { const AtomicFile file(folder / "a.txt", kept, {}, Over::nothing); }) == taken);
        CHECK(test::read_bytes(folder / "a.txt") == "first");
        CHECK(folder.names() == Names{"a.txt"});
        fs::remove(folder / "a.txt");
        fs::create_symlink("nowhere", folder / "a.txt");
        CHECK(test::failure_of([&] { const AtomicFile file(folder / "a.txt", kept, {}, Over::nothing); }) == taken);
    }
}

TEST_CASE("what a killed program left behind is gone once another file is written beside it") {
    const Folder folder;
    test::write_text(folder / ".cuewell-99999999-0", "half");
    AtomicFile(folder / "a.txt").commit();
    CHECK(folder.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a hidden name that another program works with is passed by") {
    const Folder folder;
    const std::string left = hidden_name(0);
    test::write_text(folder / left, "not ours");
    const Descriptor held(::open((folder / left).c_str(), O_RDWR | O_CLOEXEC));
    CHECK(claim_hidden_file(held.get()));
    for (const Kept kept : kBothWays) replace(folder / "a.txt", "new", kept);
    CHECK(test::read_bytes(folder / left) == "not ours");
    CHECK(folder.names() == Names{left, "a.txt"});
}

TEST_CASE("the file goes where it was asked to, even if the program moves to another folder") {
    const Folder folder;
    const fs::path before = fs::current_path();
    fs::create_directory(folder / "elsewhere");
    fs::current_path(folder.path());
    AtomicFile file("a.txt");
    put(file, "text");
    fs::current_path(folder / "elsewhere");
    file.commit();
    fs::current_path(before);
    CHECK(test::read_bytes(folder / "a.txt") == "text");
}

TEST_CASE("a device is written to, not replaced") {
    const Folder folder;
    const fs::path null = test::device(folder, "null", 3);
    if (null.empty()) {
        MESSAGE("not tested: no device can be had here");
        return;
    }
    replace(null, "text", Kept::unnamed_if_possible);
    CHECK(fs::is_character_file(null));
}

TEST_CASE("a named pipe is written to, not replaced") {
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const int reader = ::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    replace(folder / "pipe", "text", Kept::unnamed_if_possible);
    char text[5] = {};
    CHECK(::read(reader, text, 4) == 4);
    CHECK(std::string(text) == "text");
    ::close(reader);
    CHECK(fs::is_fifo(folder / "pipe"));
}

TEST_CASE("a file or folder without permission to write is told and left as it is") {
    if (::geteuid() == 0) {
        // Root may write anywhere: a child goes on as nobody.
        const Folder folder;
        fs::permissions(folder.path(), fs::perms::all);
        test::write_text(folder / "locked.txt", "old");
        fs::permissions(folder / "locked.txt", static_cast<fs::perms>(0444));
        fs::create_directory(folder / "closed");
        fs::permissions(folder / "closed", static_cast<fs::perms>(0555));
        const pid_t child = test::fork_without_output();
        if (child == 0) {
            constexpr uid_t kNobody = 65'534;
            if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) ::_exit(2);
            const bool told = failure_to_open(folder / "locked.txt").ends_with(": Permission denied") &&
                              failure_to_open(folder / "closed/a.txt").ends_with(": Permission denied") &&
                              failure_to_open(folder / "closed/a.txt", Kept::hidden).ends_with(": Permission denied");
            ::_exit(told ? 0 : 1);
        }
        int status = -1;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
        CHECK(test::read_bytes(folder / "locked.txt") == "old");
        return;
    }
    const Folder folder;
    test::write_text(folder / "locked.txt", "old");
    fs::permissions(folder / "locked.txt", static_cast<fs::perms>(0444));
    CHECK(failure_to_open(folder / "locked.txt").ends_with(": Permission denied"));
    fs::permissions(folder.path(), static_cast<fs::perms>(0555));
    CHECK(failure_to_open(folder / "a.txt").ends_with(": Permission denied"));
    CHECK(failure_to_open(folder / "a.txt", Kept::hidden).ends_with(": Permission denied"));
    fs::permissions(folder.path(), static_cast<fs::perms>(0755));
    CHECK(test::read_bytes(folder / "locked.txt") == "old");
}

TEST_CASE("no descriptor is left open, whether the file is committed, given up or refused") {
    const Folder folder;
    const auto open_files = [] {
        return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
    };
    const auto before = open_files();
    for (const Kept kept : kBothWays) {
        replace(folder / "a.txt", "text", kept);
        {
            const AtomicFile given_up(folder / "a.txt", kept);
        }
        CHECK(failure_to_open(folder / "none/a.txt", kept) != "no failure");
    }
    CHECK(open_files() == before);
}

}  // namespace
}  // namespace cuewell
