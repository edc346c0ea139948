#include "session/journal.h"

#include "full_disk.h"
#include "support/failure.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::failure_of;
using test::read_bytes;

const JournalEntry kEntry{2026y / 11 / 20, "back-care", 28, {"sphinx"}, "easy"};
const std::string kLine = "2026-11-20  back-care  28 min  skipped: sphinx  word: easy\n";

std::string failure_to_add(const fs::path& file) {
    return failure_of([&] { add_to_journal(file, kEntry); });
}

std::string failure_to_read(const fs::path& file) {
    return failure_of([&] { static_cast<void>(read_journal(file)); });
}

unsigned permissions_of(const fs::path& path) { return static_cast<unsigned>(fs::status(path).permissions()); }

TEST_CASE("there is nothing in a journal that is not there") {
    const test::TemporaryFolder folder;
    const Journal journal = read_journal(folder / "nowhere/journal.txt");
    CHECK(journal.entries.empty());
    CHECK(journal.unread == 0);
}

TEST_CASE("sessions are added at the end, in a folder and a file for their owner alone") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "state/cuewell/journal.txt";
    add_to_journal(file, kEntry);
    add_to_journal(file, {2026y / 11 / 21, "neck", 5, {}, ""});
    CHECK(read_bytes(file) == kLine + "2026-11-21  neck  5 min\n");
    CHECK(permissions_of(file) == 0600);
    CHECK(permissions_of(file.parent_path()) == 0700);
    CHECK(permissions_of(folder / "state") == 0700);
    const Journal journal = read_journal(file);
    CHECK(journal.entries == std::vector<JournalEntry>{kEntry, {2026y / 11 / 21, "neck", 5, {}, ""}});
    CHECK(journal.unread == 0);
}

TEST_CASE("what its owner did to a journal stays, and is no obstacle") {
    const test::TemporaryFolder folder;
    const std::string edited = "\xEF\xBB\xBF# mine\r\n\r\n2026-11-18\tneck\t5 min\r\ndear diary\n\xFF\n" +
                               std::string(10'000, 'x') + "\n2026-11-19 neck 6 min word: 腰";
    const fs::path file = folder.write("journal.txt", edited);
    fs::permissions(file, fs::perms(0644));
    add_to_journal(file, kEntry);
    CHECK(read_bytes(file) == edited + "\n" + kLine);
    CHECK(permissions_of(file) == 0644);
    const Journal journal = read_journal(file);
    CHECK(journal.entries == std::vector<JournalEntry>{
                                 {2026y / 11 / 18, "neck", 5, {}, ""}, {2026y / 11 / 19, "neck", 6, {}, "腰"}, kEntry});
    CHECK(journal.unread == 3);
}

TEST_CASE("several that add at the same time do not mix their lines") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "new/journal.txt";
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back([&file, writer] {
            const std::string word(static_cast<std::size_t>(1 + writer * 15), 'x');
            for (int minutes = 0; minutes < 25; ++minutes)
                add_to_journal(file, {2026y / 11 / 20, "a", minutes, {}, word});
        });
    }
    for (std::thread& writer : writers) writer.join();
    const Journal journal = read_journal(file);
    CHECK(journal.entries.size() == 100);
    CHECK(journal.unread == 0);
}

TEST_CASE("a link is followed to a journal, and told where it leads nowhere") {
    const test::TemporaryFolder folder;
    folder.write("real.txt", "");
    fs::create_symlink("real.txt", folder / "journal.txt");
    add_to_journal(folder / "journal.txt", kEntry);
    CHECK(read_bytes(folder / "real.txt") == kLine);
    fs::remove(folder / "real.txt");
    const std::string name = "\"" + (folder / "journal.txt").string() + "\"";
    CHECK(failure_to_add(folder / "journal.txt") == "cannot write " + name + ": it is a link that leads nowhere");
    CHECK(failure_to_read(folder / "journal.txt") == "cannot read " + name + ": it is a link that leads nowhere");
    CHECK(folder.names() == std::vector<std::string>{"journal.txt"});
}

TEST_CASE("what is no file in a journal's place is told at once") {
    const test::TemporaryFolder folder;
    const std::string name = "\"" + folder.path().string() + "\"";
    CHECK(failure_to_add(folder.path()) == "cannot write " + name + ": Is a directory");
    CHECK(failure_to_read(folder.path()) == "cannot read " + name + ": Is a directory");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(failure_to_read(folder / "pipe") ==
          "cannot read \"" + (folder / "pipe").string() + "\": it is not an ordinary file");
    folder.write("file", "");
    CHECK(failure_to_add(folder / "file/below/journal.txt") ==
          "cannot make the folder \"" + (folder / "file").string() + "\": Not a directory");
    CHECK(failure_to_add("").starts_with("cannot write \"\": "));
}

TEST_CASE("a full disk is told, and leaves no piece of a line") {
    const test::TemporaryFolder folder;
    CHECK(failure_to_add("/dev/full") == "cannot write \"/dev/full\": No space left on device");
    const fs::path file = folder.write("journal.txt", kLine + "2026-11-19 a 6 min");
    const std::string before = read_bytes(file);
    for (const std::size_t room : {0U, 1U, 2U, 20U, 59U}) {
        CAPTURE(room);
        std::string told;
        {
            const test::FullDisk full(before.size() + room);
            told = failure_to_add(file);
        }
        CHECK(told.starts_with("cannot write \"" + file.string() + "\": "));
        CHECK(read_bytes(file) == before);
    }
    add_to_journal(file, kEntry);
    CHECK(read_bytes(file) == before + "\n" + kLine);
}

TEST_CASE("a journal that may not be written or read is told and stays as it is") {
    if (::geteuid() == 0) {
        MESSAGE("[skipped] nothing is forbidden to root");
        return;
    }
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("journal.txt", kLine);
    fs::permissions(file, fs::perms(0400));
    CHECK(failure_to_add(file) == "cannot write \"" + file.string() + "\": Permission denied");
    CHECK(read_bytes(file) == kLine);
    fs::permissions(file, fs::perms(0));
    CHECK(failure_to_read(file) == "cannot read \"" + file.string() + "\": Permission denied");
}

TEST_CASE("a journal that is far too large is told") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("journal.txt", kLine);
    fs::resize_file(file, 16U << 20U);
    CHECK(read_journal(file).entries.size() == 1);
    fs::resize_file(file, (16U << 20U) + 1);
    CHECK(failure_to_read(file) == "cannot read \"" + file.string() + "\": it is larger than 16 MiB");
}

}  // namespace
}  // namespace cuewell
