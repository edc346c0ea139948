#include "session/mend_files.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace cuewell::test {
namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// What a check tells of a file "a.md": that its first three characters are to be "two".
CheckResult found_in(const std::filesystem::path& path, const std::string& text) {
    const auto source = std::make_shared<const SourceText>("a.md", "a.md", text);
    CheckResult result;
    result.faults.push_back(
        {Severity::error, {source, {1, 1}, 3}, "one is wrong", "", "", Mend{{source, {1, 1}, 3}, "two"}});
    result.own_files["a.md"] = path;
    return result;
}

TEST_CASE("a mend is written into the file, and all other bytes stay") {
    const TemporaryFolder folder;
    folder.write("a.md", "\xEF\xBB\xBFone\r\n\tand  more");
    const MendedFiles mended = mend_files(found_in(folder.path() / "a.md", "one\r\n\tand  more"));
    CHECK(text_of(folder.path() / "a.md") == "\xEF\xBB\xBFtwo\r\n\tand  more");
    CHECK(mended.made.size() == 1);
    CHECK(mended.made.at(0).message == "one is wrong");
    CHECK(mended.left_out.empty());
}

TEST_CASE("a file that is not the user's is left as it is") {
    const TemporaryFolder folder;
    folder.write("a.md", "one\n");
    CheckResult result = found_in(folder.path() / "a.md", "one\n");
    result.own_files.clear();
    CHECK(mend_files(result).made.empty());
    CHECK(text_of(folder.path() / "a.md") == "one\n");
}

TEST_CASE("a file that was changed since the check is left as it is, and told") {
    const TemporaryFolder folder;
    folder.write("a.md", "one more\n");
    const std::string path = (folder.path() / "a.md").string();
    const MendedFiles mended = mend_files(found_in(path, "one\n"));
    CHECK(mended.made.empty());
    CHECK(mended.left_out == std::vector<std::string>{path + " was changed meanwhile, and is left as it is"});
    CHECK(text_of(path) == "one more\n");
}

TEST_CASE("an acceptance is not dropped in the run that gave one in its script the right name") {
    const auto stale = [](const char* name) {
        const auto source = std::make_shared<const SourceText>(name, name, "two\n");
        return Diagnostic{Severity::warning,  {source, {1, 1}, 3},          "", "",
                          "stale-acceptance", Mend{{source, {1, 1}, 3}, ""}};
    };
    CheckResult result;
    result.faults = {stale("a.md"), stale("b.md")};
    Diagnostic renamed = stale("a.md");
    renamed.rule = "unknown-acceptance";
    keep_renamed_acceptances(result, {renamed});
    CHECK_FALSE(result.faults.at(0).mend);
    CHECK(result.faults.at(1).mend);
}

TEST_CASE("nothing is written through a link") {
    const TemporaryFolder folder;
    folder.write("far.md", "one\n");
    const std::string path = (folder.path() / "a.md").string();
    std::filesystem::create_symlink(folder.path() / "far.md", path);
    const MendedFiles mended = mend_files(found_in(path, "one\n"));
    CHECK(mended.made.empty());
    CHECK(mended.left_out == std::vector<std::string>{path + " is a link: mend the file that it leads to"});
    CHECK(text_of(folder.path() / "far.md") == "one\n");
}

}  // namespace
}  // namespace cuewell::test
