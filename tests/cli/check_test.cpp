#include "cli/run_cuewell.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace cuewell::test;

namespace {

const std::string kHead = "+++\ntitle = \"Roll\"\nposition = \"lying face up\"\n";
const std::string kTwoActions = "Bend your knees and roll to one side.\n[pause 6s]\n";

/// The command with the scripts of this checkout, wherever the program was built.
ProgramRun check(const TemporaryFolder& folder, std::vector<std::string> arguments,
                 const std::string& data = CUEWELL_TEST_CHECKOUT) {
    arguments.insert(arguments.begin(), "check");
    return run_cuewell(folder, arguments, {{"CUEWELL_DATA", data}});
}

std::string text_of(const TemporaryFolder& folder, const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(folder.path() / name, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("check tells what a rule finds, as a warning with its id") {
    const TemporaryFolder folder;
    folder.write("roll.md", kHead + "+++\n" + kTwoActions);
    const ProgramRun run = check(folder, {"roll.md"});
    CHECK(run.exit_code == 0);
    CHECK(run.out == "1 file checked: 0 errors, 1 warning\n");
    CHECK(run.err ==
          "roll.md:5:21: warning: a second action in one sentence: \"roll\" [two-actions]\n"
          "  Bend your knees and roll to one side.\n"
          "                      ^~~~\n"
          "  make two lines of it, with time between them\n");
    CHECK(check(folder, {"--strict", "roll.md"}).exit_code == 2);
}

TEST_CASE("check --json gives every finding as an object, and nothing else on standard output") {
    const TemporaryFolder folder;
    folder.write("roll.md", kHead + "+++\n" + kTwoActions);
    folder.write("wait.md", kHead + "+++\nWait.\n[pause 3]\n");
    const ProgramRun run = check(folder, {"--json", "roll.md", "wait.md"});
    CHECK(run.exit_code == 2);
    CHECK(run.err.empty());
    CHECK(run.out ==
          "[\n"
          "  { \"file\": \"roll.md\", \"line\": 5, \"column\": 21, \"length\": 4, \"severity\": \"warning\", "
          "\"rule\": \"two-actions\", \"message\": \"a second action in one sentence: \\\"roll\\\"\", "
          "\"hint\": \"make two lines of it, with time between them\", \"mend\": null },\n"
          "  { \"file\": \"wait.md\", \"line\": 6, \"column\": 8, \"length\": 1, \"severity\": \"error\", \"rule\": "
          "null, "
          "\"message\": \"\\\"3\\\" has no unit\", \"hint\": \"write 3s for seconds, 3m for minutes\", "
          "\"mend\": { \"line\": 6, \"column\": 8, \"length\": 1, \"text\": \"3s\" } }\n"
          "]\n");
    CHECK(check(folder, {"--json", "--language", "en", "roll.md", "--strict"}).exit_code == 2);
}

TEST_CASE("check --json is text also where the name of a file is none") {
    const TemporaryFolder folder;
    folder.write("ra\xff.md", kHead + "+++\nWait.\n[pause 3]\n");
    const ProgramRun run = check(folder, {"--json", "ra\xff.md"});
    CHECK(run.out.find("\"file\": \"ra?.md\"") != std::string::npos);
}

TEST_CASE("check --json of sound files is an empty array") {
    const TemporaryFolder folder;
    folder.write("rest.md", kHead + "+++\nLie on your back.\n[pause 6s]\n");
    const ProgramRun run = check(folder, {"--json", "rest.md"});
    CHECK(run.exit_code == 0);
    CHECK(run.out == "[]\n");
}

TEST_CASE("check of a folder checks the scripts in it and below, and nothing else") {
    const TemporaryFolder folder;
    folder.write("mine/roll.md", kHead + "+++\n" + kTwoActions);
    folder.write("mine/deeper/rest.md", kHead + "+++\nLie on your back.\n[pause 6s]\n");
    folder.write("mine/README.md", "# Mine\n\nMy scripts.\n");
    folder.write("mine/.old/wait.md", kHead + "+++\n[pause 3]\n");
    const ProgramRun run = check(folder, {"mine"});
    CHECK(run.exit_code == 0);
    CHECK(run.out == "2 files checked: 0 errors, 1 warning\n");
    CHECK(run.err.starts_with("mine/roll.md:5:21: warning: a second action in one sentence: \"roll\" [two-actions]\n"));
    CHECK(check(folder, {"--strict", "mine/deeper/", "mine/roll.md"}).exit_code == 2);
}

TEST_CASE("a folder without scripts, and a file that is not there, are errors of the same kind") {
    const TemporaryFolder folder;
    folder.write("notes/README.md", "# Mine\n");
    const ProgramRun run = check(folder, {"notes"});
    CHECK(run.exit_code == 2);
    CHECK(run.err == "error: there is no script in notes\n  scripts end in .md, and open with a line of +++\n");
    CHECK(check(folder, {"--json", "notes"}).out.find("\"message\": \"there is no script in notes\"") !=
          std::string::npos);
    CHECK(check(folder, {"missing.md"}).exit_code == 2);
}

TEST_CASE("what stands behind -- is a file, whatever it looks like") {
    const TemporaryFolder folder;
    folder.write("-roll.md", kHead + "+++\n" + kTwoActions);
    CHECK(check(folder, {"--", "-roll.md"}).out == "1 file checked: 0 errors, 1 warning\n");
    CHECK(check(folder, {"--strict", "--", "-roll.md"}).exit_code == 2);
    CHECK(check(folder, {"--", "-roll.md", "--strict"}).err.find("there is no file --strict") != std::string::npos);
    const std::map<std::string, std::string> here{{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT}};
    CHECK(run_cuewell(folder, {"plan", "--cues", "--", "-roll.md"}, here).exit_code == 0);
    CHECK(run_cuewell(folder, {"fmt", "--", "-roll.md"}, here).err == "-roll.md: formatted\n");
    CHECK(run_cuewell(folder, {"plan", "--", "-x"}, here).err.find("unknown option") == std::string::npos);
    CHECK(run_cuewell(folder, {"fmt", "-roll.md"}, here).err ==
          "cuewell: unknown option -roll.md; see cuewell fmt --help\n");
}

TEST_CASE("brackets around a name belong to it") {
    const TemporaryFolder folder;
    folder.write("[old]/roll.md", kHead + "+++\n" + kTwoActions);
    folder.write("old/none.md", "# Another folder\n");
    CHECK(check(folder, {"[old]"}).out == "1 file checked: 0 errors, 1 warning\n");
    CHECK(check(folder, {"[]"}).err.find("there is no file []") != std::string::npos);
    CHECK(check(folder, {"[old],x"}).err.find("there is no file [old],x") != std::string::npos);
}

TEST_CASE("a voice that nobody can follow is warned of at its key") {
    const TemporaryFolder folder;
    const auto voice = [&](const std::string& pace) {
        folder.write("mine.toml",
                     "title = \"Mine\"\nlanguage = \"en\"\nvoice = \"gmw/en-US+f2\"\nwords_per_minute = " + pace +
                         "\npitch = 40\npitch_range = 30\nsentence_gap = \"1s\"\n" + "paragraph_gap = \"2s\"\n");
        return check(folder, {"mine.toml"});
    };
    CHECK(voice("160").err.empty());
    const ProgramRun fast = voice("161");
    CHECK(fast.exit_code == 0);
    CHECK(fast.err ==
          "mine.toml:4:1: warning: 161 words a minute are too fast to move by\n"
          "  words_per_minute = 161\n"
          "  ^~~~~~~~~~~~~~~~~~~~~~\n"
          "  from 80 to 160 can be followed, and 100 to 140 are usual\n");
}

TEST_CASE("areas and the words of composed sessions are checked as what they are") {
    const TemporaryFolder folder;
    folder.write("areas.toml", "[areas]\nhips = 3\n");
    folder.write("compose.md", "+++\ntitle = \"Mine\"\n+++\nHello.\n- stretches\n");
    const std::string areas = check(folder, {"areas.toml"}).err;
    CHECK(areas.starts_with("areas.toml:2:8: error: \"hips\" must be a list of texts"));
    const std::string words = check(folder, {"compose.md"}).err;
    CHECK(words.find("a session cannot be written into this") != std::string::npos);
    const std::string bundled = std::string(CUEWELL_TEST_CHECKOUT) + "/scripts/en/";
    CHECK(check(folder, {bundled + "areas.toml", bundled + "compose.md"}).err.empty());
    // A routine may have that name.
    folder.write("routines/compose.md", "+++\ntitle = \"Mine\"\n+++\nHello.\n- cat-cow\n[pause 3]\n");
    CHECK(check(folder, {"routines/compose.md"}).err.starts_with("routines/compose.md:6:8: error: "));
}

TEST_CASE("check --fix mends what can be mended in one way, keeps all else, and checks again") {
    const TemporaryFolder folder;
    folder.write("roll.md",
                 "+++\r\ntitel = \"Roll\"\r\nposition = \"lying face up\"\r\n"
                 "accept = { long-sentence = \"Once.\" }\r\n+++\r\n"
                 "Lie  down.\r\n[puase 6]\r\nStay.\r\n[pause3s]\r\nRest.");
    const ProgramRun run = check(folder, {"--fix", "roll.md"});
    CHECK(run.exit_code == 0);
    CHECK(run.out == "1 file checked: 0 errors, 0 warnings\n");
    CHECK(run.err ==
          "roll.md:2: mended: unknown key \"titel\" in the head of a stretch\n"
          "roll.md:7: mended: unknown directive \"puase\"\n"
          "roll.md:9: mended: unknown directive \"pause3s\"\n"
          "roll.md:7: mended: \"6\" has no unit\n"
          "roll.md:4: mended: \"long-sentence\" is accepted, and not found\n");
    CHECK(text_of(folder, "roll.md") ==
          "+++\r\ntitle = \"Roll\"\r\nposition = \"lying face up\"\r\n+++\r\n"
          "Lie  down.\r\n[pause 6s]\r\nStay.\r\n[pause 3s]\r\nRest.");
}

TEST_CASE("check --fix puts a slip of one letter right in a strain, and makes no other strain of it") {
    const TemporaryFolder folder;
    const auto fixed = [&](const std::string& strain) {
        folder.write("roll.md", kHead + "strains  = [\"" + strain + "\"]\n+++\nRest.\n[pause 4s]\n");
        (void)check(folder, {"--fix", "roll.md"});
        return text_of(folder, "roll.md");
    };
    CHECK(fixed("extention").find("\"extension\"") != std::string::npos);
    CHECK(fixed("eversion").find("\"eversion\"") != std::string::npos);
    CHECK(fixed("kneel").find("\"kneel\"") != std::string::npos);
}

TEST_CASE("check --fix changes nothing where more than one thing can be meant, and nothing bundled") {
    const TemporaryFolder folder;
    const std::string faulty = kHead + "+++\nLie down.\n[wobble 6s]\n";
    folder.write("roll.md", faulty);
    CHECK(check(folder, {"--fix", "roll.md"}).exit_code == 2);
    CHECK(text_of(folder, "roll.md") == faulty);

    std::filesystem::create_directories(folder.path() / "data");
    for (const char* kind : {"scripts", "voices", "sounds"}) {
        std::filesystem::copy(std::filesystem::path(CUEWELL_TEST_CHECKOUT) / kind, folder.path() / "data" / kind,
                              std::filesystem::copy_options::recursive);
    }
    const std::string bundled = "data/scripts/en/stretches/bad.md";
    folder.write(bundled, kHead + "+++\nLie down.\n[pause 6]\n");
    const ProgramRun run = check(folder, {"--fix", bundled}, (folder.path() / "data").string());
    CHECK(run.exit_code == 2);
    CHECK(run.err.find("mended") == std::string::npos);
    CHECK(text_of(folder, bundled) == kHead + "+++\nLie down.\n[pause 6]\n");
}

TEST_CASE("check --explain prints the page of a rule, and only that") {
    const TemporaryFolder folder;
    const ProgramRun run = check(folder, {"--explain", "right-without-left"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
    CHECK(run.out.starts_with("## right-without-left\n\n**Warning, in stretches and routines.** "));
    CHECK(run.out.find("\n## ") == std::string::npos);
}

TEST_CASE("check --explain of an unknown rule tells the nearest") {
    const TemporaryFolder folder;
    const ProgramRun run = check(folder, {"--explain", "right-without-lift"});
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err == "cuewell: there is no rule \"right-without-lift\"; did you mean \"right-without-left\"?\n");
    CHECK(check(folder, {"--explain", "two-actions", "--json"}).exit_code == 2);
    CHECK(check(folder, {"reach.md", "--explain", "two-actions"})
              .err.find("--explain tells of a rule, and checks no file: \"reach.md\"") != std::string::npos);
}
