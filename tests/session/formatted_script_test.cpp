#include "session/formatted_script.h"

#include "base/errors.h"
#include "support/failure.h"
#include "support/program.h"
#include "support/script_builder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

const std::string kCareless = "+++\r\ntitle=\"Cat\"\r\nposition=\"seated\"\r\n+++\r\nSit.\r\n[pause  3s]";
const std::string kInForm = "+++\ntitle    = \"Cat\"\nposition = \"seated\"\n+++\nSit.\n[pause 3s]\n";

FormattedScript formatted(const fs::path& file) {
    Diagnostics faults;
    auto script = format_script(file, faults);
    expect_no_faults(faults);
    return script.value();
}

TEST_CASE("a script is written back in its form, through a link, with its permissions") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("cat.md", kCareless);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("cat.md", folder / "link.md");
    const FormattedScript script = formatted(folder / "link.md");
    CHECK(script.is_changed);
    write_formatted(folder / "link.md", script, {});
    CHECK(test::read_bytes(file) == kInForm);
    CHECK(fs::is_symlink(folder / "link.md"));
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK_FALSE(formatted(file).is_changed);
    CHECK(folder.names() == std::vector<std::string>{"cat.md", "link.md"});
}

TEST_CASE("a script that was saved since it was read is left as it is") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("cat.md", kCareless);
    const FormattedScript script = formatted(file);
    folder.write("cat.md", kCareless + "\nTurn.\n");
    CHECK(test::failure_of([&] { write_formatted(file, script, {}); }) ==
          file.string() + " was changed meanwhile, and is left as it is");
    CHECK(test::read_bytes(file) == kCareless + "\nTurn.\n");
}

TEST_CASE("a text without a file is a routine if it looks like one") {
    Diagnostics faults;
    const auto routine = format_script_text("+++\ntitle=\"Day\"\n+++\n-  cat\n", faults);
    const auto stretch = format_script_text(kCareless, faults);
    expect_no_faults(faults);
    CHECK(routine->text == "+++\ntitle = \"Day\"\n+++\n- cat\n");
    CHECK(stretch->text == kInForm);
}

TEST_CASE("whatever bytes a script comes in its form is the same") {
    const test::TemporaryFolder folder;
    const std::string mark = "\xEF\xBB\xBF";
    for (const std::string& text : {mark + kInForm, mark + kCareless,
                                    "+++\ntitle\t=\t\"Cat\"\nposition=\"seated\"\n+++\n\tSit.\t\n[pause\t3s]"s}) {
        const fs::path file = folder.write("cat.md", text);
        const FormattedScript script = formatted(file);
        CHECK(script.is_changed);
        CHECK(script.text == kInForm);
        write_formatted(file, script, {});
        CHECK(test::read_bytes(file) == kInForm);
        CHECK_FALSE(formatted(file).is_changed);
        Diagnostics faults;
        CHECK(format_script_text(text, faults)->is_changed);
    }
}

TEST_CASE("a script of nearly a mebibyte has a form") {
    std::string text = kInForm;
    while (text.size() < 1'000'000) text += "//  " + std::string(900, 'a') + "\n[pause  3s]\nSit.\n";
    Diagnostics faults;
    const auto script = format_script_text(text, faults);
    REQUIRE(script);
    CHECK(script->is_changed);
    CHECK_FALSE(format_script_text(script->text, faults)->is_changed);
}

TEST_CASE("what is no script, and what is faulty, has no form") {
    const test::TemporaryFolder folder;
    Diagnostics faults;
    const auto told = [&](const fs::path& file) {
        return test::refusal_of([&] { static_cast<void>(format_script(file, faults)); });
    };
    CHECK(told("missing.md") == "there is no file missing.md");
    CHECK(told(folder.path()) == folder.path().string() + " is a folder; fmt takes scripts, which end in .md");
    const fs::path voice = folder.write("calm.toml", "title = \"Calm\"\n");
    CHECK(told(voice) == voice.string() + ": fmt is for scripts, which end in .md");
    CHECK_FALSE(format_script(folder.write("cat.md", kInForm + "[hodl 3s]\n"), faults));
    REQUIRE(faults.all().size() == 1);
    CHECK(faults.all()[0].message == "unknown directive \"hodl\"");
    CHECK_FALSE(format_script_text(std::string("+++\0", 4), faults));
    CHECK(faults.all().back().message == "there is a NUL byte here: this is not a text file");
}

TEST_CASE("a script whose form would be beyond the limits stays as it is") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("cat.md", kInForm + "~" + std::string(999, 'a') + "\n");
    Diagnostics faults;
    CHECK(test::failure_of([&] { static_cast<void>(format_script(file, faults)); }) ==
          file.string() + ": too near to the limits of a script to be formatted; it stays");
    CHECK(faults.all().empty());
}

}  // namespace
}  // namespace cuewell
