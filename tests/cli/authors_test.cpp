#include "cli/document.h"
#include "cli/run_cuewell.h"

#include "support/child_process.h"
#include "support/eventually.h"

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <string>

#include <fcntl.h>
#include <unistd.h>

using namespace cuewell::test;

namespace {

const std::map<std::string, std::string> kHere{{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT}};

/// `cuewell watch reach.md`, as in a terminal beside an editor.
class RunningWatch {
public:
    explicit RunningWatch(const TemporaryFolder& folder)
        : told_(folder / "told.txt"),
          out_(::open(told_.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600)),
          process_(ChildStart{{CUEWELL_PROGRAM, "watch", "reach.md"},
                              clean_environment(kHere, folder.path()),
                              folder.path(),
                              -1,
                              out_,
                              out_}) {}
    ~RunningWatch() { ::close(out_); }
    RunningWatch(const RunningWatch&) = delete;
    RunningWatch& operator=(const RunningWatch&) = delete;

    [[nodiscard]] bool tells(const std::string& text) const {
        return eventually([&] { return read_bytes(told_).find(text) != std::string::npos; });
    }

    int interrupt() {
        process_.signal(SIGINT);
        return process_.await_end();
    }

private:
    std::filesystem::path told_;
    int out_;
    ChildProcess process_;
};

}  // namespace

TEST_CASE("a new script passes the checker as it is, and tells what to do next") {
    const TemporaryFolder folder;
    for (const std::string kind : {"stretch", "routine"}) {
        const std::string file = "my-" + kind + ".md";
        const ProgramRun made = run_cuewell(folder, {"new", kind, "my-" + kind}, kHere);
        CHECK(made.exit_code == 0);
        CHECK(made.out.empty());
        CHECK(made.err == file + ": write your own words into it, then ask: cuewell check " + file + "\n");
        const ProgramRun checked = run_cuewell(folder, {"check", "--strict", file}, kHere);
        CHECK_MESSAGE(checked.exit_code == 0, checked.err);
        CHECK(checked.out == "1 file checked: 0 errors, 0 warnings\n");
        CHECK(run_cuewell(folder, {"fmt", "--check", file}, kHere).exit_code == 0);
    }
}

TEST_CASE("a new script goes where it is told to, and over nothing") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "stretches");
    CHECK(run_cuewell(folder, {"new", "stretch", "reach", "-o", "stretches"}, kHere).exit_code == 0);
    const std::string first = read_bytes(folder / "stretches/reach.md");
    CHECK(run_cuewell(folder, {"new", "stretch", "reach.md", "-o", "-"}, kHere).out == first);
    const ProgramRun again =
        run_cuewell(folder, {"new", "routine", "reach", "--title", "Mine", "-o", "stretches/reach.md"}, kHere);
    CHECK(again.exit_code == 2);
    CHECK(again.err ==
          "cuewell: there is a file stretches/reach.md already, and it is not written over; name another file\n");
    CHECK(read_bytes(folder / "stretches/reach.md") == first);
    CHECK(folder.names() == std::vector<std::string>{"stretches"});
}

TEST_CASE("the careless script of the documents becomes the neat one") {
    const TemporaryFolder folder;
    std::string neat;
    for (const FencedBlock& block : read_document("docs/authors.md").blocks) {
        if (block.file == "careless.md") folder.write(block.file, block.text);
        if (block.file == "neat.md") neat = block.text;
    }
    const ProgramRun looked = run_cuewell(folder, {"fmt", "--check", "careless.md"}, kHere);
    CHECK(looked.exit_code == 2);
    CHECK(looked.out == "careless.md\n");
    const ProgramRun run = run_cuewell(folder, {"fmt", "careless.md"}, kHere);
    CHECK(run.exit_code == 0);
    CHECK(run.err == "careless.md: formatted\n");
    CHECK(read_bytes(folder / "careless.md") == neat);
    CHECK(run_cuewell(folder, {"fmt", "careless.md"}, kHere).err.empty());
}

TEST_CASE("a faulty script is told and stays, and the others are formatted") {
    const TemporaryFolder folder;
    const std::string faulty = "+++\ntitle=\"Cat\"\nposition = \"seated\"\n+++\n[hodl 3s]\n";
    folder.write("cat.md", faulty);
    folder.write("reach.md", kShortStretch + "\n\n");
    const ProgramRun run = run_cuewell(folder, {"fmt", "cat.md", "reach.md"}, kHere);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err ==
          "cat.md:5:2: error: unknown directive \"hodl\"\n"
          "  [hodl 3s]\n"
          "   ^~~~\n"
          "  did you mean \"hold\"?\n"
          "reach.md: formatted\n");
    CHECK(read_bytes(folder / "cat.md") == faulty);
    CHECK(read_bytes(folder / "reach.md") == kShortStretch);
}

TEST_CASE("a script that is not there is told, and the others are formatted") {
    const TemporaryFolder folder;
    folder.write("reach.md", kShortStretch + "\n\n");
    const ProgramRun run = run_cuewell(folder, {"fmt", "missing.md", "reach.md"}, kHere);
    CHECK(run.exit_code == 2);
    CHECK(run.err == "cuewell: there is no file missing.md\nreach.md: formatted\n");
    CHECK(read_bytes(folder / "reach.md") == kShortStretch);
}

TEST_CASE("wrong use of the commands for authors is told in a line") {
    const TemporaryFolder folder;
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"new"}, "new needs to know what, and its name: new stretch NAME; see cuewell new --help"},
        {{"new", "strecth", "reach"}, "cannot begin a \"strecth\"; did you mean \"stretch\"?"},
        {{"new", "stretch"}, "new needs a name for the script, such as my-twist; see cuewell new --help"},
        {{"new", "stretch", "My Reach"},
         "\"My Reach\" cannot be the name of a script: letters, digits and dashes; my-reach can"},
        {{"fmt"}, "fmt needs a file, or - for standard input; see cuewell fmt --help"},
        {{"fmt", "missing.md"}, "there is no file missing.md"},
        {{"watch"}, "watch needs the path of a script; see cuewell watch --help"},
        {{"watch", "sphinx"}, "watch needs the path of a script, such as ./sphinx or sphinx.md"},
        {{"watch", "missing.md"}, "there is no file missing.md"}};
    for (const auto& [command, message] : cases) {
        const ProgramRun run = run_cuewell(folder, command, kHere);
        CHECK(run.exit_code == 2);
        CHECK(run.out.empty());
        CHECK(run.err == "cuewell: " + message + "\n");
    }
    CHECK(folder.names().empty());
}

TEST_CASE("a watched script is checked and auditioned again when it is saved, until it is interrupted") {
    const TemporaryFolder folder;
    folder.write("reach.md", kShortStretch);
    RunningWatch watch(folder);
    CHECK(watch.tells("audition 0:"));
    CHECK(watch.tells(" in reach.audition.ogg\n"));
    CHECK(std::filesystem::file_size(folder / "reach.audition.ogg") > 1'000);
    folder.write("reach.md", kShortStretch + "[hodl 3s]\n");
    CHECK(watch.tells("did you mean \"hold\"?\n"));
    CHECK(watch.tells("reach.md: 1 error; no audition\n"));
    std::filesystem::remove(folder / "reach.audition.ogg");
    folder.write("reach.md.new", kShortStretch + "[pause 3s]\n");
    std::filesystem::rename(folder / "reach.md.new", folder / "reach.md");
    CHECK(eventually([&] { return std::filesystem::exists(folder / "reach.audition.ogg"); }));
    CHECK(watch.interrupt() == 130);
    std::vector<std::string> left = folder.names();
    std::erase(left, ".cache");
    CHECK(left == std::vector<std::string>{"reach.audition.ogg", "reach.md", "told.txt"});
}
