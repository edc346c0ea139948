#include "cli/run_cuewell.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace cuewell::test;

TEST_CASE("compose writes a script that checks, plans and is never written over") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(
        folder, {"compose", "--focus", "hips=2,back", "--avoid", "kneeling", "--title", "Mine", "-o", "my.md"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.out.empty());
    CHECK(run.err.find("my.md: Mine, ") != std::string::npos);
    const std::string script = read_bytes(folder / "my.md");
    CHECK(script.find("// Composed by Cuewell: --focus hips=2,back --avoid kneeling\n") != std::string::npos);
    CHECK(script.find("  // for hips") != std::string::npos);
    const ProgramRun check = run_cuewell(folder, {"check", "my.md"});
    CHECK_MESSAGE(check.exit_code == 0, check.err);
    const ProgramRun again = run_cuewell(folder, {"compose", "-o", "my.md"});
    CHECK(again.exit_code == 2);
    CHECK(again.err == "cuewell: there is a file my.md already, and it is not written over; name another file\n");
    CHECK(read_bytes(folder / "my.md") == script);
}

TEST_CASE("what compose writes is in the house form") {
    const TemporaryFolder folder;
    for (const std::vector<std::string>& wishes :
         {std::vector<std::string>{"--equipment", "none"}, {"back-care", "--equipment", "none"}, {"--time", "20m"}}) {
        std::vector<std::string> command{"compose", "-o", "mine.md"};
        command.insert(command.end(), wishes.begin(), wishes.end());
        CHECK(run_cuewell(folder, command).exit_code == 0);
        CHECK(run_cuewell(folder, {"fmt", "--check", "mine.md"}).exit_code == 0);
        std::filesystem::remove(folder / "mine.md");
    }
}

TEST_CASE("compose tells how to hear a script, also where its name could be that of a routine") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(folder, {"compose", "--time", "5m", "-o", "my"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.err.find("hear it: cuewell play ./my --time 5m\n") != std::string::npos);
    CHECK(run_cuewell(folder, {"plan", "./my", "--time", "5m"}).exit_code == 0);
}

TEST_CASE("the command that compose shows works, also where the wished length is too short") {
    const TemporaryFolder folder;
    const ProgramRun four = run_cuewell(folder, {"compose", "--time", "4m", "-o", "four.md"});
    CHECK_MESSAGE(four.exit_code == 0, four.err);
    CHECK(four.err.find("hear it: cuewell play four.md --time 4m\n") != std::string::npos);
    CHECK(run_cuewell(folder, {"plan", "four.md", "--time", "4m"}).exit_code == 0);
    const ProgramRun one = run_cuewell(folder, {"compose", "--time", "1m", "-o", "one.md"});
    CHECK(one.exit_code == 0);
    CHECK(one.err.starts_with("--time 1m: \"A session of your own\" cannot be shorter than "));
    CHECK(one.err.ends_with("hear it: cuewell play one.md\n"));
}

TEST_CASE("the command that compose shows can be typed, whatever the file is called") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(folder, {"compose", "-o", "it's $(x).md"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.err.find("hear it: cuewell play 'it'\\''s $(x).md'\n") != std::string::npos);
}

TEST_CASE("compose is not sent into a folder") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "mine");
    const ProgramRun run = run_cuewell(folder, {"compose", "-o", "mine"});
    CHECK(run.exit_code == 2);
    CHECK(run.err == "cuewell: there is a folder mine already, and it is not written over; name another file\n");
}

TEST_CASE("a session with wishes is that of the script which compose prints") {
    const TemporaryFolder folder;
    const std::vector<std::string> wishes{"back-care", "--avoid", "kneeling,extension", "--equipment", "none"};
    std::vector<std::string> compose{"compose", "-o", "-"};
    compose.insert(compose.end(), wishes.begin(), wishes.end());
    const ProgramRun script = run_cuewell(folder, compose);
    CHECK_MESSAGE(script.exit_code == 0, script.err);
    folder.write("back-care.md", script.out);
    std::vector<std::string> plan{"plan", "--cues"};
    plan.insert(plan.end(), wishes.begin(), wishes.end());
    const ProgramRun wished = run_cuewell(folder, plan);
    CHECK_MESSAGE(wished.exit_code == 0, wished.err);
    CHECK(wished.out == run_cuewell(folder, {"plan", "--cues", "./back-care.md"}).out);
}

TEST_CASE("the same seed makes the same choice") {
    const TemporaryFolder folder;
    const std::vector<std::string> command{"compose", "--vary", "--seed", "20780", "--time", "10m", "-o", "-"};
    const ProgramRun run = run_cuewell(folder, command);
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.out.find("--time 10m --vary --seed 20780\n") != std::string::npos);
    CHECK(run_cuewell(folder, command).out == run.out);
}

TEST_CASE("wishes that cannot be understood are refused with what can be") {
    const TemporaryFolder folder;
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"compose"},
         "cuewell: compose needs a file to write: -o FILE, or -o - to print it; see cuewell compose --help\n"},
        {{"plan", "--focus", "hips=0"},
         "cuewell: --focus \"hips=0\": must be areas, each with a weight from 1 to 9 or none: hips=2,hamstrings\n"},
        {{"plan", "--focus", "hips,hips=2"}, "cuewell: --focus \"hips,hips=2\": names \"hips\" twice\n"},
        {{"plan", "--avoid", ","}, "cuewell: --avoid \",\": needs a word\n"},
        {{"plan", "--avoid", "kneling"},
         "cuewell: --avoid: \"kneling\" is no strain or position; did you mean \"kneeling\"?\n"},
        {{"plan", "--level", "gentel"}, "cuewell: --level \"gentel\": did you mean \"gentle\"?\n"},
        {{"plan", "--equipment", "starp"},
         "cuewell: --equipment: no stretch knows a \"starp\"; did you mean \"strap\"?\n"},
    };
    for (const auto& [arguments, message] : cases) {
        const ProgramRun run = run_cuewell(folder, arguments);
        CHECK(run.exit_code == 2);
        CHECK(run.err == message);
    }
}

TEST_CASE("a wish of the settings holds for every routine, and is taken back for once") {
    const TemporaryFolder folder;
    folder.write("config/cuewell/config.toml", "avoid = \"rotation\"\n");
    const std::map<std::string, std::string> settings{{"XDG_CONFIG_HOME", (folder / "config").string()}};
    const ProgramRun avoided = run_cuewell(folder, {"compose", "back-care", "-o", "-"}, settings);
    CHECK_MESSAGE(avoided.exit_code == 0, avoided.err);
    CHECK(avoided.out.find("- trunk-rotation") == std::string::npos);
    const ProgramRun whole = run_cuewell(folder, {"compose", "back-care", "--avoid", "none", "-o", "-"}, settings);
    CHECK(whole.out.find("- trunk-rotation") != std::string::npos);
}
