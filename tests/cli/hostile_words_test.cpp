#include "cli/run_cuewell.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace cuewell::test;

namespace {

/// The program plans a stretch that says these words.
ProgramRun plan_with(const TemporaryFolder& folder, std::string_view words) {
    std::string script = kShortStretch;
    const std::string replaced = "Reach {right|left}.";
    script.replace(script.find(replaced), replaced.size(), words);
    folder.write("reach.md", script);
    return run_cuewell(folder, {"plan", "./reach.md"});
}

}  // namespace

TEST_CASE("words that are markup, commands or paths to a synthesizer are words") {
    const std::vector<std::string> cases{
        "<speak><prosody rate=\"x-slow\">Reach up.</prosody><break time=\"9s\"/>",
        "<audio src=\"|touch mark\"/> Reach <audio src=\"$(touch mark)\"/> `touch mark` up.",
        "Reach \\[\\[_^_de h@l'oU\\]\\] up.",
        "Reach \\[\\[h@l'oU up.",
        // The marks between which our own phonemes go to the synthesizer are not for scripts.
        "Reach \uE000_^_de\uE001 up \uE000h@l'oU.",
        "Reach mb/en1, ../../../etc/passwd and !v/f2 up.",
    };
    for (const std::string& words : cases) {
        CAPTURE(words);
        const TemporaryFolder folder;
        const ProgramRun run = plan_with(folder, words);
        CHECK(run.err == "");
        CHECK(run.exit_code == 0);
        CHECK_FALSE(std::filesystem::exists(folder / "mark"));
    }
}

TEST_CASE("words that nobody can say are told where they stand") {
    struct Case {
        std::string words;
        std::string message;
    };
    const std::vector<Case> cases{
        {"Reach \x01"
         "99P up.",
         "./reach.md:7:7: error: there is a control character here\n"},
        {"Reach \u009B31m up.", "./reach.md:7:7: error: there is a control character here\n"},
        {std::string("Reach \0 up.", 11), "./reach.md:7:7: error: there is a NUL byte here: this is not a text file\n"},
        {"Reach \xFF\xC3 up.", "./reach.md:7:7: error: this is not UTF-8 text\n"},
        {"Reach [[h@l'oU up.", "./reach.md:7:7: error: a directive stands on a line of its own\n"},
        {"Reach " + std::string(10'000, 'a') + ".",
         "./reach.md:7:1: error: this line has 10007 characters, and 1000 are the most\n"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.message);
        const TemporaryFolder folder;
        const ProgramRun run = plan_with(folder, each.words);
        CHECK(run.exit_code == 2);
        CHECK(run.out == "");
        CHECK(run.err.starts_with(each.message));
        CHECK(run.err.size() < 400);
    }
}
