#include "cli/run_cuewell.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

using namespace cuewell::test;

TEST_CASE("help fits a screen of 79 columns and 60 lines") {
    const TemporaryFolder folder;
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{{"--help"},
                                                                                         {"play", "--help"},
                                                                                         {"log", "--help"},
                                                                                         {"render", "--help"},
                                                                                         {"plan", "-h"},
                                                                                         {"list", "--help"},
                                                                                         {"show", "--help"},
                                                                                         {"check", "--help"},
                                                                                         {"compose", "--help"},
                                                                                         {"new", "--help"},
                                                                                         {"fmt", "--help"},
                                                                                         {"watch", "--help"}}) {
        const ProgramRun run = run_cuewell(folder, command);
        CHECK(run.exit_code == 0);
        CHECK(run.err.empty());
        std::istringstream lines(run.out);
        std::string line;
        int count = 0;
        for (; std::getline(lines, line); ++count) CHECK_MESSAGE(line.size() <= 79, line);
        CHECK(count > 5);
        CHECK(count <= 60);
    }
}

TEST_CASE("help of a command is what the command shows of itself") {
    const TemporaryFolder folder;
    CHECK(run_cuewell(folder, {"help", "play"}).out == run_cuewell(folder, {"play", "--help"}).out);
    const ProgramRun unknown = run_cuewell(folder, {"help", "paly"});
    CHECK(unknown.exit_code == 2);
    CHECK(unknown.err == "cuewell: unknown command \"paly\"; did you mean \"play\"?\n");
}

TEST_CASE("the version is one line") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(folder, {"--version"});
    CHECK(run.exit_code == 0);
    CHECK(run.out.starts_with("cuewell "));
    CHECK(std::ranges::count(run.out, '\n') == 1);
}

TEST_CASE("wrong use is told in one line with the nearest name, and is exit code 2") {
    const TemporaryFolder folder;
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"play", "--lead-in", "31s"}, "cuewell: --lead-in \"31s\": must be from 0s to 30s\n"},
        {{"play", "--resume", "sphinx"}, "cuewell: --resume takes the session as it was; leave out \"sphinx\"\n"},
        {{"play", "--time", "15m", "--end-at", "07:45"},
         "cuewell: --time excludes --end-at; see cuewell play --help\n"},
        {{"log", "--weeks", "x"}, "cuewell: --weeks \"x\": must be a whole number from 1 to 520\n"},
        {{"plna"}, "cuewell: unknown command \"plna\"; did you mean \"plan\"?\n"},
        {{"plan", "--vioce", "calm"}, "cuewell: unknown option --vioce; did you mean --voice?\n"},
        {{"plan", "bakc-care"}, "cuewell: there is no routine or stretch \"bakc-care\"; did you mean \"back-care\"?\n"},
        {{"plan", "--voice", "clam"}, "cuewell: there is no voice \"clam\"; did you mean \"calm\"?\n"},
        {{"plan", "--guidance", "minimla"}, "cuewell: --guidance \"minimla\": did you mean \"minimal\"?\n"},
        {{"plan", "--pace", "gentel"},
         "cuewell: --pace \"gentel\": must be gentle, steady, brisk or a number from 0.25 to 4\n"},
        {{"plan", "--pace", "nan"},
         "cuewell: --pace \"nan\": must be gentle, steady, brisk or a number from 0.25 to 4\n"},
        {{"plan", "--pitch", "100"}, "cuewell: --pitch \"100\": must be a whole number from 0 to 99\n"},
        {{"plan", ""}, "cuewell: there is no routine or stretch \"\"; expected one of: back-care"},
        {{"show", "./nope.md"}, "cuewell: there is no file ./nope.md\n"},
        {{"list", "stretches", "--language", "xx"},
         "cuewell: there are no scripts in language \"xx\"; expected one of: en\n"},
        {{"render", "sphinx", "-o", "s.wav", "--timeline", "s.wav"},
         "cuewell: s.wav would be written over; give each file a name of its own\n"},
        {{"render", "sphinx", "-o", "d/speech.wav", "--stems", "d"},
         "cuewell: d/speech.wav would be written over; give each file a name of its own\n"},
        {{"plan", "--hold", "0"}, "cuewell: --hold \"0\": must be a number from 0.25 to 4\n"},
        {{"plan", "--only", "cat-cwo"},
         "cuewell: --only: there is no \"cat-cwo\" in \"back-care\"; did you mean \"cat-cow\"?\n"},
        {{"plan", "--ambience", "rian"}, "cuewell: there is no ambience \"rian\"; did you mean \"rain\"?\n"},
        {{"plan", "--ambience", "./rain.wav"}, "cuewell: there is no file ./rain.wav\n"},
        {{"plan", "--loudness", "-5"}, "cuewell: --loudness \"-5\": must be a number from -30 to -10\n"},
        {{"plan", "--chimes", "start=bell"}, "cuewell: --chimes \"start=bell\": "},
        {{"voices", "sing", "calm"}, "cuewell: voices cannot \"sing\"; expected: try; see cuewell voices --help\n"},
        {{"voices", "try", "clam", "--save", "x.wav"}, "cuewell: there is no voice \"clam\"; did you mean \"calm\"?\n"},
        {{"sounds", "try"}, "cuewell: expected: try NAME; see cuewell sounds --help\n"},
        {{"sounds", "try", "bel", "--save", "x.wav"}, "cuewell: there is no sound \"bel\"; did you mean \"bell\"?\n"},
        {{"sounds", "try", "rain", "--length", "3"}, "cuewell: --length \"3\": "},
        {{"plan", "--language", "xx"}, "cuewell: there are no scripts in language \"xx\"; expected one of: en\n"},
        {{"plan", "missing.md"}, "cuewell: there is no file missing.md\n"},
        {{"plan", "back-care", "again"}, "cuewell: \"again\" is one argument too many; see cuewell plan --help\n"},
        {{"list", "strecthes"}, "cuewell: cannot list \"strecthes\"; did you mean \"stretches\"?\n"},
        {{"show", "spihnx"},
         "cuewell: there is no routine, stretch, voice or ambience \"spihnx\"; did you mean \"sphinx\"?\n"},
        {{"render"}, "cuewell: render needs a file to write: -o FILE; see cuewell render --help\n"},
        {{"completions", "zhs"}, "cuewell: there are no completions for \"zhs\"; did you mean \"zsh\"?\n"},
    };
    for (const auto& [command, message] : cases) {
        const ProgramRun run = run_cuewell(folder, command);
        CAPTURE(command.front());
        CHECK(run.exit_code == 2);
        CHECK(run.out.empty());
        CHECK_MESSAGE(run.err.starts_with(message), run.err);
        CHECK(std::ranges::count(run.err, '\n') == 1);
    }
    CHECK(folder.names().empty());
}

TEST_CASE("a faulty script is told as a compiler does, all faults at once, and is exit code 2") {
    const TemporaryFolder folder;
    folder.write("cat.md", "+++\ntitle = \"Cat\"\nposition = \"standing\"\n+++\nArch.\n[hodl 5s]\n[hold 20]\nDone.\n");
    const ProgramRun run = run_cuewell(folder, {"plan", "cat.md"});
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err ==
          "cat.md:6:2: error: unknown directive \"hodl\"\n"
          "  [hodl 5s]\n"
          "   ^~~~\n"
          "  did you mean \"hold\"?\n"
          "cat.md:7:7: error: \"20\" has no unit\n"
          "  [hold 20]\n"
          "        ^~\n"
          "  write 20s for seconds, 20m for minutes\n");
}

TEST_CASE("colour is for terminals only") {
    const TemporaryFolder folder;
    folder.write("cat.md", "[hodl 5s]\n");
    const ProgramRun run = run_cuewell(folder, {"plan", "cat.md"}, {{"TERM", "xterm-256color"}});
    CHECK(run.exit_code == 2);
    CHECK(run.err.find('\x1b') == std::string::npos);
}

TEST_CASE("settings are the defaults of options, and a wrong one is told with its place") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_CONFIG_HOME", (folder.path() / "config").string()}};
    folder.write("reach.md", kShortStretch);
    folder.write("config/cuewell/config.toml", "voice = \"clear\"\npace = 2.0\n");
    const ProgramRun set = run_cuewell(folder, {"plan", "reach.md"}, home);
    CHECK(set.exit_code == 0);
    CHECK(set.out.find("voice clear") != std::string::npos);
    const ProgramRun overridden = run_cuewell(folder, {"plan", "reach.md", "--voice", "calm"}, home);
    CHECK(overridden.out.find("voice calm") != std::string::npos);

    const auto path = folder.write("config/cuewell/config.toml", "vioce = \"clear\"\n");
    const ProgramRun wrong = run_cuewell(folder, {"plan", "reach.md"}, home);
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.err == path.string() +
                           ":1:1: error: unknown setting \"vioce\"\n"
                           "  vioce = \"clear\"\n"
                           "  ^~~~~\n"
                           "  did you mean \"voice\"?\n");
}

TEST_CASE("without a home nothing in the working folder is taken for settings, journal or session") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> nowhere{
        {"HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"XDG_STATE_HOME", ""}, {"XDG_DATA_HOME", ""}, {"XDG_CACHE_HOME", ""}};
    folder.write("reach.md", kShortStretch);
    folder.write("config.toml", "baseURL = \"of a page\"\n");
    folder.write("journal.txt", "2026-11-20  back-care  28 min\n");
    folder.write("session.toml", "somebody's\n");
    CHECK(run_cuewell(folder, {"plan", "reach.md"}, nowhere).exit_code == 0);
    CHECK(run_cuewell(folder, {"log"}, nowhere).err == "cuewell: no sessions yet\n");
    CHECK(run_cuewell(folder, {"play", "--resume"}, nowhere).err ==
          "cuewell: there is no session to resume; one that was left is kept for a day\n");
    CHECK(folder.names() == std::vector<std::string>{"config.toml", "journal.txt", "reach.md", "session.toml"});
}

TEST_CASE("names of files cannot steer a terminal") {
    const TemporaryFolder folder;
    folder.write("x\x1b]0;owned\x07.md", kShortStretch);
    const ProgramRun run = run_cuewell(folder, {"plan", "./x\x1b]0;owned\x07.md", "--focus", "hips"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.find("owned") != std::string::npos);
    CHECK(run.err.find('\x1b') == std::string::npos);
    CHECK(run.out.find('\x1b') == std::string::npos);
}

TEST_CASE("settings that cannot be read are told, and never passed over") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_CONFIG_HOME", (folder.path() / "config").string()}};
    folder.write("reach.md", kShortStretch);
    const auto path = folder.write("config/cuewell/config.toml", "");
    const auto told = [&](const std::string& reason) {
        const ProgramRun run = run_cuewell(folder, {"plan", "reach.md"}, home);
        CHECK(run.exit_code == 1);
        CHECK(run.err == "cuewell: " + path.string() + ": " + reason + "\n");
    };
    std::filesystem::remove(path);
    std::filesystem::create_symlink("/nowhere/config.toml", path);
    told("cannot be read: No such file or directory");
    std::filesystem::remove(path);
    std::filesystem::create_directory(path);
    told("this is a folder, not a file");
}

TEST_CASE("the journal is switched off in the settings, and nowhere else") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_CONFIG_HOME", (folder.path() / "config").string()}};
    folder.write("reach.md", kShortStretch);
    folder.write("config/cuewell/config.toml", "journal = false\n");
    CHECK(run_cuewell(folder, {"plan", "reach.md"}, home).exit_code == 0);
    const auto path = folder.write("config/cuewell/config.toml", "journal = \"often\"\n");
    const ProgramRun wrong = run_cuewell(folder, {"plan", "reach.md"}, home);
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.err.starts_with(path.string() + ":1:11: error: journal \"often\": must be true or false\n"));
    CHECK(
        run_cuewell(folder, {"play", "--journal", "false"}, home).err.starts_with("cuewell: unknown option --journal"));
}

TEST_CASE("a saved session of another day is not resumed, nor one of a year that no clock has shown") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_STATE_HOME", (folder.path() / "state").string()}};
    for (const char* moment : {"1795160700", "253402300799", "9000000000"}) {
        const auto path =
            folder.write("state/cuewell/session.toml",
                         std::string("format = 1\nsaved_at = ") + moment +
                             "\nroutine = \"r\"\ntitle = \"R\"\nstretch = \"s\"\nstretch_number = 1\npass_number = 1\n"
                             "track = \"S\"\npace = 1.0\ndone_seconds = 5\narguments = [\"r\"]\nskipped = []\n");
        std::filesystem::permissions(path, std::filesystem::perms(0600));
        const ProgramRun run = run_cuewell(folder, {"play", "--resume"}, home);
        CHECK(run.exit_code == 1);
        CHECK(run.err == "cuewell: there is no session to resume; one that was left is kept for a day\n");
    }
}

TEST_CASE("the log shows the weeks of the journal, and says where there is none") {
    const TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"XDG_STATE_HOME", (folder.path() / "state").string()}};
    const ProgramRun none = run_cuewell(folder, {"log"}, home);
    CHECK(none.exit_code == 0);
    CHECK(none.out.empty());
    CHECK(none.err == "cuewell: no sessions yet\n");
    folder.write("state/cuewell/journal.txt", "2026-11-20  back-care  28 min\nnot a line\n");
    const ProgramRun some = run_cuewell(folder, {"log", "--weeks", "520"}, home);
    CHECK(some.exit_code == 0);
    CHECK(some.out.find("28") != std::string::npos);
    CHECK(some.err.starts_with("cuewell: 1 line of "));
}

TEST_CASE("the program's data are looked for where CUEWELL_DATA says") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(folder, {"list", "stretches"}, {{"CUEWELL_DATA", folder.path().string()}});
    CHECK(run.exit_code == 1);
    CHECK(run.err ==
          "cuewell: CUEWELL_DATA names a folder without scripts, voices and sounds: " + folder.path().string() + "\n");
}

TEST_CASE("completions name every command and option for each shell") {
    const TemporaryFolder folder;
    for (const char* shell : {"bash", "zsh", "fish"}) {
        const ProgramRun run = run_cuewell(folder, {"completions", shell});
        CHECK(run.exit_code == 0);
        for (const char* word : {"play", "log", "lead-in", "resume", "render", "plan", "list", "show", "check", "voice",
                                 "timeline", "stretches", "gentle"}) {
            CHECK_MESSAGE(run.out.find(word) != std::string::npos, shell << " lacks " << word);
        }
    }
}

TEST_CASE("what the settings skip is skipped, with blanks in the list, and a name that is none is told") {
    const TemporaryFolder folder;
    folder.write("config/cuewell/config.toml", "skip = \"cat-cow, spinx\"\n");
    const std::map<std::string, std::string> home{{"XDG_CONFIG_HOME", (folder.path() / "config").string()}};
    const ProgramRun run = run_cuewell(folder, {"plan", "back-care"}, home);
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.out.find("Cat-cow") == std::string::npos);
    CHECK(run.out.find("Sphinx") != std::string::npos);
    CHECK(run.err.find("skip, in the settings: there is no stretch \"spinx\"; did you mean \"sphinx\"?") !=
          std::string::npos);
    // Who names one stretch wants that one.
    CHECK(run_cuewell(folder, {"plan", "cat-cow"}, home).exit_code == 0);
    folder.write("config/cuewell/config.toml", "skip = \"childs-pose,cat-cow,sphinx\"\n");
    folder.write("mine.md", "+++\ntitle = \"Mine\"\n+++\n- cat-cow\n- sphinx\n");
    const ProgramRun none = run_cuewell(folder, {"plan", "mine.md"}, home);
    CHECK(none.exit_code == 2);
    CHECK(none.err ==
          "cuewell: what is skipped, in the settings too, leaves no stretch of \"mine\"; --only NAME does one\n");
}

TEST_CASE("a setting for how some stretches are told holds for sessions without them") {
    const TemporaryFolder folder;
    folder.write("config/cuewell/config.toml", "guidance = \"familiar:sphinx\"\n");
    const std::map<std::string, std::string> home{{"XDG_CONFIG_HOME", (folder.path() / "config").string()}};
    const ProgramRun run = run_cuewell(folder, {"plan", "gentle-morning"}, home);
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run_cuewell(folder, {"plan", "back-care", "--avoid", "extension"}, home).exit_code == 0);
    CHECK(run_cuewell(folder, {"plan", "back-care", "--guidance", "familiar:spinx"}, home).exit_code == 2);
}

TEST_CASE("an own file that is a link to nowhere is told, and no other one takes its place") {
    for (const std::string name : {"voices/calm.toml", "scripts/en/phrases.toml", "scripts/en/stretches/sphinx.md"}) {
        const TemporaryFolder folder;
        const std::map<std::string, std::string> home{{"XDG_DATA_HOME", (folder.path() / "data").string()}};
        const auto path = folder.write("data/cuewell/" + name, "");
        std::filesystem::remove(path);
        std::filesystem::create_symlink("/nowhere/at/all", path);
        const ProgramRun run = run_cuewell(folder, {"plan", "sphinx"}, home);
        CHECK(run.exit_code == 1);
        CHECK_MESSAGE(run.err == "cuewell: " + path.string() + ": cannot be read: No such file or directory\n",
                      run.err);
    }
}

TEST_CASE("watch is for one script") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "mine");
    const ProgramRun run = run_cuewell(folder, {"watch", "./mine"});
    CHECK(run.exit_code == 2);
    CHECK(run.err == "cuewell: ./mine is a folder; watch needs one script\n");
}

TEST_CASE("fish completes files where a command takes some") {
    const TemporaryFolder folder;
    const ProgramRun run = run_cuewell(folder, {"completions", "fish"});
    for (const char* command : {"check", "fmt", "watch", "play"}) {
        CHECK_MESSAGE(run.out.find("complete -c cuewell -n '__fish_seen_subcommand_from " + std::string(command) +
                                   "' -F") != std::string::npos,
                      command);
    }
    CHECK(run.out.find("__fish_seen_subcommand_from list' -F") == std::string::npos);
    CHECK(run.out.find("__fish_seen_subcommand_from render' -s o -l output ") != std::string::npos);
    const ProgramRun zsh = run_cuewell(folder, {"completions", "zsh"});
    CHECK(zsh.out.find("'(-o --output)'{-o,--output}'[") != std::string::npos);
}

TEST_CASE("bash completes the value behind an equals sign, and behind a blank") {
    const TemporaryFolder folder;
    folder.write("cuewell.bash", run_cuewell(folder, {"completions", "bash"}).out);
    const auto completed = [&](const std::string& words) {
        const std::string script = ". ./cuewell.bash; COMP_WORDS=(cuewell render " + words +
                                   "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _cuewell; echo \"${COMPREPLY[@]}\"";
        return run_program({"bash", "--norc", "-c", script}, folder.path(), {}).out;
    };
    CHECK(completed("--pace = g") == "gentle\n");
    CHECK(completed("--pace =") == "gentle steady brisk\n");
    CHECK(completed("--pace g") == "gentle\n");
}
