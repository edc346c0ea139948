#include "session/saved_session.h"

#include "base/errors.h"
#include "full_disk.h"
#include "session/saved_session_text.h"
#include "support/failure.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::failure_of;

SavedSession example() {
    SavedSession session;
    session.saved_at = std::chrono::sys_days(2026y / 11 / 20) + 7h + 45min;
    session.arguments = {"back-care", "--voice", "my \"own\" 100%.toml", "a\nb", "caf\xE9"};
    session.routine = "back-care";
    session.title = "Back care";
    session.stretch = "knee-to-chest";
    session.stretch_number = 3;
    session.pass_number = 1;
    session.track = "Knee to chest, left";
    session.pace = 1.25;
    session.done = 754s;
    session.skipped = {"sphinx"};
    return session;
}

const std::string kExample =
    "# A session that was not played to its end. To play on: cuewell play --resume\n"
    "format = 1\n"
    "saved_at = 1795160700\n"
    "routine = \"back-care\"\n"
    "title = \"Back care\"\n"
    "stretch = \"knee-to-chest\"\n"
    "stretch_number = 3\n"
    "pass_number = 1\n"
    "track = \"Knee to chest, left\"\n"
    "pace = 1.25\n"
    "done_seconds = 754\n"
    "arguments = [\n"
    "  \"back-care\",\n"
    "  \"--voice\",\n"
    "  \"my %22own%22 100%25.toml\",\n"
    "  \"a%0Ab\",\n"
    "  \"caf%E9\",\n"
    "]\n"
    "skipped = [\n"
    "  \"sphinx\",\n"
    "]\n";

std::string failure_to_save(const fs::path& file) {
    return failure_of([&] { save_session(file, example()); });
}

std::string failure_to_read(const fs::path& file) {
    return failure_of([&] { static_cast<void>(read_saved_session(file)); });
}

/// A text of any bytes, with those that need care among them.
std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> pieces = {
        "a", " ",        "\"", "\\", "%",    "%41",  "'",      "\n",      "\r", "\t",           "#",
        "]", "\xC2\x85", "ü",  "腰", "\xFF", "\x7F", "\"\"\"", "\\u0041", "=",  "\xE2\x80\xAE", "\xC3"};
    std::string text;
    while (random() % 8 != 0) {
        text += random() % 4 == 0 ? std::string(1, static_cast<char>(random())) : pieces[random() % pieces.size()];
    }
    return text;
}

SavedSession random_session(std::mt19937& random) {
    SavedSession session;
    session.saved_at = std::chrono::sys_seconds(std::chrono::seconds(random()));
    while (random() % 4 != 0) session.arguments.push_back(random_text(random));
    session.routine = random_text(random);
    session.title = random_text(random);
    if (random() % 2 == 0) session.stretch = random_text(random);
    session.stretch_number = random() % 1'000;
    session.pass_number = random() % 1'000;
    session.track = random_text(random);
    session.pace = std::uniform_real_distribution<double>(0.01, 10.0)(random);
    session.done = std::chrono::seconds(random() % 1'000'000);
    while (random() % 4 != 0) session.skipped.push_back(random_text(random));
    return session;
}

TEST_CASE("a session is kept as text, for its owner alone, and read again as it was") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "state/cuewell/session.toml";
    CHECK_FALSE(read_saved_session(file));
    save_session(file, example());
    CHECK(test::read_bytes(file) == kExample);
    CHECK(static_cast<unsigned>(fs::status(file).permissions()) == 0600);
    CHECK(static_cast<unsigned>(fs::status(file.parent_path()).permissions()) == 0700);
    CHECK(read_saved_session(file) == example());
    SavedSession later = example();
    later.stretch = std::nullopt;
    later.arguments.clear();
    later.skipped.clear();
    save_session(file, later);
    CHECK(read_saved_session(file) == later);
    forget_session(file);
    CHECK_FALSE(read_saved_session(file));
    CHECK(fs::is_empty(file.parent_path()));
}

TEST_CASE("whatever a session holds comes back byte for byte") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "session.toml";
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        const SavedSession session = random_session(random);
        const auto toml = to_toml(session);
        REQUIRE(toml);
        CAPTURE(*toml);
        folder.write("session.toml", *toml);
        CHECK(read_saved_session(file) == session);
    }
}

TEST_CASE("bytes that no TOML text may hold are escaped, and no others") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    CHECK(unescaped(escaped(all)) == all);
    CHECK(escaped("plain, ü 腰 'x' #") == "plain, ü 腰 'x' #");
    CHECK(escaped("\"\\%\n\xC2\x85\xFF\x7F") == "%22%5C%25%0A%C2%85%FF%7F");
    for (const std::string broken : {"%", "%4", "a%4", "%4g", "%g4", "% 4", "%-1", "100% ok"}) {
        CAPTURE(broken);
        CHECK_FALSE(unescaped(broken));
    }
}

TEST_CASE("a session that is too long to be read again is not written over one that is not") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "session.toml";
    save_session(file, example());
    SavedSession longest = example();
    longest.arguments = {std::string(3'900, 'x'), std::string(1'300, '\n')};
    save_session(file, longest);
    CHECK(read_saved_session(file) == longest);
    const std::string told =
        "cannot write \"" + file.string() + "\": the arguments of the session are too long to be kept";
    for (const std::vector<std::string>& arguments :
         {std::vector{std::string(3'901, 'x')}, std::vector{std::string(1'301, '\n')},
          std::vector(100'000, std::string("x")), std::vector{std::string(10'000'000, '\n')}}) {
        SavedSession longer = example();
        longer.arguments = arguments;
        CHECK(failure_of([&] { save_session(file, longer); }) == told);
        CHECK(read_saved_session(file) == longest);
    }
    SavedSession many = example();
    many.arguments = std::vector(30, std::string(3'900, 'x'));
    save_session(file, many);
    CHECK(read_saved_session(file) == many);
}

TEST_CASE("a file that no session was saved in is told in one sentence, with what to do") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "session.toml";
    const std::string advice = "; delete it, or play without --resume";
    const auto told_with = [&](const std::string& from, const std::string& to) {
        std::string text = kExample;
        text.replace(text.find(from), from.size(), to);
        folder.write("session.toml", text);
        return failure_to_read(file);
    };
    const auto told_at = [&](int line) {
        return "\"" + file.string() + "\" is not a session that this program has saved (line " + std::to_string(line) +
               ")" + advice;
    };
    CHECK(told_with("format = 1", "format = 2") == told_at(2));
    CHECK(told_with("saved_at = 1", "saved_at = -1") == told_at(3));
    CHECK(told_with("1795160700", "2026-11-20") == told_at(3));
    CHECK(told_with("\"back-care\"", "7") == told_at(4));
    CHECK(told_with("stretch = \"knee-to-chest\"", "stretch = [\"x\"]") == told_at(6));
    CHECK(told_with("stretch_number = 3", "stretch_number = -1") == told_at(7));
    CHECK(told_with("pass_number = 1", "pass_number = 9223372036854775807") == told_at(8));
    CHECK(told_with("pass_number = 1", "pass_number = 1.5") == told_at(8));
    CHECK(told_with("pace = 1.25", "pace = nan") == told_at(10));
    CHECK(told_with("pace = 1.25", "pace = 0") == told_at(10));
    CHECK(told_with("done_seconds = 754", "done_seconds = 9999999") == told_at(11));
    CHECK(told_with("  \"--voice\"", "  5") == told_at(14));
    CHECK(told_with("%0A", "%0G") == told_at(12));
    CHECK(told_with("%0A", "\\n") == told_at(16));
    CHECK(told_with("%0A", "\xFF") == told_at(16));
    CHECK(told_with("pass_number = 1\n", "") == told_at(1));
    CHECK(told_with("format = 1", "format = 1\nvolume = 2") == told_at(3));
    for (const std::string text : {"", "\n", "x", "[", "format = 1\n"}) {
        folder.write("session.toml", text);
        CHECK(failure_to_read(file) == told_at(1));
    }
    folder.write("session.toml", std::string(2'000'000, '#'));
    CHECK(failure_to_read(file) == told_at(1));
}

TEST_CASE("what stands in the place of a saved session is told at once") {
    const test::TemporaryFolder folder;
    const std::string advice = "; delete it, or play without --resume";
    CHECK(failure_to_read(folder.path()) ==
          "\"" + folder.path().string() + "\": this is a folder, not a file" + advice);
    CHECK(failure_to_save(folder.path()) == "cannot write \"" + folder.path().string() + "\": Is a directory");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const std::string pipe = "\"" + (folder / "pipe").string() + "\"";
    CHECK(failure_to_read(folder / "pipe") == pipe + ": this is not an ordinary file" + advice);
    CHECK(failure_to_save(folder / "pipe") == "cannot write " + pipe + ": it is not an ordinary file");
    CHECK(failure_to_save("/dev/full") == "cannot write \"/dev/full\": it is not an ordinary file");
    folder.write("file", "");
    CHECK(failure_to_save(folder / "file/session.toml") ==
          "cannot make the folder \"" + (folder / "file").string() + "\": Not a directory");
    CHECK_FALSE(read_saved_session(""));
    forget_session("");
    forget_session(folder.path());
    CHECK(fs::is_directory(folder.path()));
}

TEST_CASE("a saved session that another user could have written is refused, and so is one in a folder for all") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("state/session.toml", kExample);
    const auto refused = [&](const fs::path& open) {
        return "\"" + file.string() + "\" is not resumed from, for other users can write to \"" + open.string() +
               "\"; delete it, or play without --resume";
    };
    for (const unsigned mode : {0602U, 0622U, 0660U, 0666U}) {
        fs::permissions(file, fs::perms(mode));
        CHECK(failure_to_read(file) == refused(file));
    }
    for (const unsigned mode : {0600U, 0644U, 0444U}) {
        fs::permissions(file, fs::perms(mode));
        CHECK(read_saved_session(file) == example());
    }
    fs::permissions(file.parent_path(), fs::perms(0777));
    CHECK(failure_to_read(file) == refused(file.parent_path()));
    for (const unsigned mode : {01777U, 0775U, 0755U}) {
        fs::permissions(file.parent_path(), fs::perms(mode));
        CHECK(read_saved_session(file) == example());
    }
}

TEST_CASE("a link leads to a saved session as long as nobody else could have written that") {
    const test::TemporaryFolder folder;
    const fs::path real = folder.write("elsewhere/kept.toml", kExample);
    const fs::path link = folder / "session.toml";
    fs::create_symlink(real, link);
    CHECK(read_saved_session(link) == example());
    fs::permissions(real, fs::perms(0666));
    CHECK(failure_to_read(link).find("can write to \"" + real.string() + "\"") != std::string::npos);
    fs::permissions(real, fs::perms(0600));
    fs::permissions(real.parent_path(), fs::perms(0777));
    CHECK(failure_to_read(link).find("can write to \"" + real.parent_path().string() + "\"") != std::string::npos);
}

TEST_CASE("a saved session that belongs to another user is refused, and so is one behind another user's link") {
    if (::geteuid() != 0) {
        MESSAGE("[skipped] only root can give a file away");
        return;
    }
    constexpr uid_t kSomebody = 12'345;
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("session.toml", kExample);
    const fs::path link = folder / "link";
    fs::create_symlink(file, link);
    REQUIRE(::lchown(link.c_str(), kSomebody, kSomebody) == 0);
    CHECK(read_saved_session(file) == example());
    CHECK(failure_to_read(link).find("can write to \"" + link.string() + "\"") != std::string::npos);
    REQUIRE(::chown(file.c_str(), kSomebody, kSomebody) == 0);
    CHECK(failure_to_read(file).find("can write to \"" + file.string() + "\"") != std::string::npos);
    REQUIRE(::chown(file.c_str(), 0, 0) == 0);
    REQUIRE(::chown(folder.path().c_str(), 0, kSomebody) == 0);
    CHECK(read_saved_session(file) == example());
    fs::permissions(folder.path(), fs::perms(0775));
    CHECK(failure_to_read(file).find("can write to \"" + folder.path().string() + "\"") != std::string::npos);
    fs::permissions(folder.path(), fs::perms(01775));
    CHECK(read_saved_session(file) == example());
    REQUIRE(::chown(folder.path().c_str(), kSomebody, kSomebody) == 0);
    CHECK(failure_to_read(file).find("can write to \"" + folder.path().string() + "\"") != std::string::npos);
}

TEST_CASE("a saved session whose path cannot be looked at is not read") {
    const test::TemporaryFolder folder;
    fs::create_symlink("itself", folder / "itself");
    CHECK(failure_to_read(folder / "itself").find("cannot look at ") == 0);
}

TEST_CASE("on a full disk the session that was saved before stays") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "session.toml";
    save_session(file, example());
    std::string told;
    {
        const test::FullDisk full(20);
        told = failure_to_save(file);
    }
    CHECK(told == "cannot write \"" + file.string() + "\": File too large");
    CHECK(read_saved_session(file) == example());
    CHECK(folder.names() == std::vector<std::string>{"session.toml"});
}

TEST_CASE("a session that may not be written or read is told") {
    if (::geteuid() == 0) {
        MESSAGE("[skipped] nothing is forbidden to root");
        return;
    }
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("session.toml", kExample);
    fs::permissions(file, fs::perms(0400));
    CHECK(failure_to_save(file) == "cannot write \"" + file.string() + "\": Permission denied");
    fs::permissions(file, fs::perms(0));
    CHECK(failure_to_read(file) ==
          "\"" + file.string() + "\": cannot be read: Permission denied; delete it, or play without --resume");
}

TEST_CASE("a file that was cut short or changed is a session or is told, and never more") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "session.toml";
    const auto is_whole = [&](const std::string& text) {
        folder.write("session.toml", text);
        try {
            return read_saved_session(file).has_value();
        } catch (const Failure& failure) {
            CHECK(std::string(failure.what()).ends_with("delete it, or play without --resume"));
            return false;
        }
    };
    // Only the last line end can go.
    for (std::size_t size = 0; size < kExample.size(); ++size) {
        CAPTURE(size);
        CHECK(is_whole(kExample.substr(0, size)) == (size + 1 == kExample.size()));
    }
    std::mt19937 random(3);
    int whole = 0;
    for (int round = 0; round < 2'000; ++round) {
        std::string text = kExample;
        for (auto changes = 1 + random() % 4; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            if (random() % 3 == 0) text.erase(at, random() % 20);
            if (random() % 3 == 0) text.insert(at, text.substr(random() % text.size(), random() % 20));
            text[at % text.size()] = random() % 2 == 0 ? static_cast<char>(random()) : "\"%[]{}=.,#\\\n"[random() % 12];
        }
        whole += is_whole(text) ? 1 : 0;
    }
    CHECK(whole > 0);
    CHECK(whole < 2'000);
}

}  // namespace
}  // namespace cuewell
