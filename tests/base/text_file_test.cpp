#include "base/text_file.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for one test.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("cuewell-text-file-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] fs::path file(const std::string& content) const {
        std::ofstream(path_ / "cat.md", std::ios::binary) << content;
        return path_ / "cat.md";
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string told(const std::string& content) {
    const Folder folder;
    Diagnostics faults;
    CHECK(read_text_file(folder.file(content), "cat.md", "cat.md", faults) == nullptr);
    REQUIRE(faults.all().size() == 1);
    return to_text(faults.all().front());
}

std::string read(const std::string& content) {
    const Folder folder;
    Diagnostics faults;
    const SourceTextPtr source = read_text_file(folder.file(content), "cat.md", "cat.md", faults);
    REQUIRE(source);
    CHECK(faults.all().empty());
    return source->text();
}

std::string failure_of(const fs::path& path) {
    Diagnostics faults;
    try {
        (void)read_text_file(path, "it", "it", faults);
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "no failure";
}

TEST_CASE("a text file is read as it is, and without its byte order mark") {
    CHECK(read("Größer.\r\n\tHi.\n") == "Größer.\r\n\tHi.\n");
    CHECK(read("\xEF\xBB\xBF+++\n") == "+++\n");
    CHECK(read("").empty());
    CHECK(read("\xEF\xBB\xBF").empty());
}

TEST_CASE("text that is not UTF-8 is told at its first such byte") {
    CHECK(told("Hi.\nGr\xF6\xDF"
               "er.\n") == R"(cat.md:2:3: error: this is not UTF-8 text
  Gr??er.
    ^
  save the file as UTF-8 text in your editor
)");
    CHECK(told("ä \x93Hi\x94\n") == R"(cat.md:1:3: error: this is not UTF-8 text
  ä ?Hi?
    ^
  save the file as UTF-8 text in your editor
)");
}

TEST_CASE("UTF-16 is told at its first byte") {
    CHECK(told(std::string("\xFF\xFEH\0i\0", 6)) == R"(cat.md:1:1: error: this is not UTF-8 text
  ??H?i?
  ^
  save the file as UTF-8 text in your editor
)");
}

TEST_CASE("a NUL byte is told, also before what is not UTF-8") {
    CHECK(told(std::string("Hi\0 \xFF", 5)) == R"(cat.md:1:3: error: there is a NUL byte here: this is not a text file
  Hi? ?
    ^
  save the file as UTF-8 text in your editor
)");
}

TEST_CASE("a control character is told where it stands") {
    CHECK(told("Hi.\nLook \x1B[2Jhere.\n") == R"(cat.md:2:6: error: there is a control character here
  Look ?[2Jhere.
       ^
  delete it; many editors do not show it
)");
}

TEST_CASE("a file of a mebibyte is read, and with one byte more it is too large") {
    CHECK(read(std::string(kLargestTextFile, 'a')).size() == kLargestTextFile);
    CHECK(told(std::string(kLargestTextFile + 1, '\n')) ==
          "cat.md:1:1: error: the file is larger than 1024 KiB\n  \n  ^\n  a script is a few pages of text\n");
    CHECK(told(std::string(4U << 20U, '\n')) ==
          "cat.md:1:1: error: the file is larger than 1024 KiB\n  \n  ^\n  a script is a few pages of text\n");
}

TEST_CASE("a byte order mark does not hide that a file is too large") {
    CHECK(told("\xEF\xBB\xBF" + std::string(kLargestTextFile, '\n')) ==
          "cat.md:1:1: error: the file is larger than 1024 KiB\n  \n  ^\n  a script is a few pages of text\n");
}

TEST_CASE("a file that is not there is told with the system's reason") {
    const Folder folder;
    CHECK(failure_of(folder.path() / "none.md") == "it: cannot be read: No such file or directory");
}

TEST_CASE("a folder, a pipe and a device without end are no text files, and nothing waits for them") {
    const Folder folder;
    const fs::path pipe = folder.path() / "pipe.md";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(failure_of(folder.path()) == "it: this is a folder, not a file");
    CHECK(failure_of(pipe) == "it: this is not an ordinary file");
    CHECK(failure_of("/dev/zero") == "it: this is not an ordinary file");
}

TEST_CASE("links that lead in a circle are told with the system's reason") {
    const Folder folder;
    fs::create_symlink("loop.md", folder.path() / "loop.md");
    CHECK(failure_of(folder.path() / "loop.md") == "it: cannot be read: Too many levels of symbolic links");
}

}  // namespace
}  // namespace cuewell
