#include "cli/session_files.h"

#include <doctest/doctest.h>

using namespace cuewell::test;
using namespace std::string_literals;

namespace {

/// What would tell who made a file.
const std::map<std::string, std::string> kSomeone{{"USER", "hildegard"},    {"LOGNAME", "hildegard"},
                                                  {"HOSTNAME", "nuthatch"}, {"TZ", "Asia/Tokyo"},
                                                  {"LANG", "de_DE.UTF-8"},  {"HOME", "/home/hildegard"}};

}  // namespace

TEST_CASE("the same script gives the same bytes in another folder, for another user and in another time zone") {
    const TemporaryFolder here;
    const TemporaryFolder there;
    save_short_routine(here);
    save_short_routine(there, "scripts-of-hers/");
    for (const std::string& ending : kFileEndings) {
        CAPTURE(ending);
        render_break(here, {"-o", "a." + ending});
        const std::string script = (there / "scripts-of-hers/break.md").string();
        const ProgramRun other = run_cuewell(there, {"render", script, "-o", "scripts-of-hers/b." + ending}, kSomeone);
        CHECK_MESSAGE(other.exit_code == 0, other.err);
        const std::string bytes = read_bytes(there / ("scripts-of-hers/b." + ending));
        CHECK(!bytes.empty());
        CHECK((bytes == read_bytes(here / ("a." + ending))));
        // A page holds the script in base64, into which only `show` looks.
        const std::string all = bytes + run_cuewell(there, {"show", "scripts-of-hers/b." + ending}).out;
        CHECK(all.find("Reach {right|left}.") != std::string::npos);
        for (const std::string& told :
             {there.path().filename().string(), "scripts-of-hers"s, "hildegard"s, "nuthatch"s})
            CHECK_MESSAGE(all.find(told) == std::string::npos, "it tells of " << told);
    }
}

TEST_CASE("standard output gets the same bytes as a file") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string& ending : kSoundEndings) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break." + ending});
        const ProgramRun piped = run_cuewell(folder, {"render", "break.md", "-o", "-", "--format", ending});
        CHECK(piped.exit_code == 0);
        CHECK((piped.out == read_bytes(folder / ("break." + ending))));
    }
}
