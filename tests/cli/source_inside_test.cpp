#include "cli/session_files.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace cuewell::test;

namespace {

void forget_scripts(const TemporaryFolder& folder) {
    std::filesystem::remove(folder / "break.md");
    std::filesystem::remove(folder / "reach.md");
}

}  // namespace

TEST_CASE("a file of each format shows the scripts that it was made from") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string& ending : kFileEndings) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break." + ending, "--pace", "brisk"});
        const ProgramRun shown = run_cuewell(folder, {"show", "break." + ending, "--source"});
        CHECK_MESSAGE(shown.exit_code == 0, shown.err);
        CHECK(shown.out.find("\n--pace=0.8\n") != std::string::npos);
        CHECK(shown.out.find(read_bytes(folder / "break.md")) != std::string::npos);
        CHECK(shown.out.find(read_bytes(folder / "reach.md")) != std::string::npos);
    }
}

TEST_CASE("a file is made again, to the byte, from what is inside it") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "first.mp3", "--guidance", "minimal"});
    forget_scripts(folder);
    const ProgramRun again = run_cuewell(folder, {"render", "first.mp3", "-o", "second.mp3"});
    CHECK_MESSAGE(again.exit_code == 0, again.err);
    CHECK((read_bytes(folder / "first.mp3") == read_bytes(folder / "second.mp3")));
}

TEST_CASE("a session is made in another voice and format from a file, and planned from it") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "calm.html"});
    forget_scripts(folder);
    const ProgramRun clear = run_cuewell(folder, {"render", "calm.html", "--voice", "clear", "-o", "clear.ogg"});
    CHECK_MESSAGE(clear.exit_code == 0, clear.err);
    CHECK(clear.err.starts_with("clear.ogg: Short break, "));
    CHECK(clear.err.ends_with(", voice clear\n"));
    const ProgramRun planned = run_cuewell(folder, {"plan", "clear.ogg"});
    CHECK(planned.out.starts_with("Short break, "));
    CHECK(planned.out.find("voice clear") != std::string::npos);
}

TEST_CASE("what a file says of the guidance of a stretch keeps nobody from leaving that stretch out") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    folder.write("fold.md", "+++\ntitle = \"Fold\"\nposition = \"seated\"\n+++\nFold.\n[hold 2s]\nRise.\n");
    folder.write("two.md", "+++\ntitle = \"Two\"\n+++\nHello.\n- fold\n- reach\nBye.\n");
    const ProgramRun made = run_cuewell(folder, {"render", "two.md", "-o", "two.ogg", "--guidance", "familiar:reach"});
    REQUIRE_MESSAGE(made.exit_code == 0, made.err);
    for (const char* wish : {"--skip=reach", "--only=fold", "--position=seated"}) {
        CAPTURE(wish);
        const ProgramRun planned = run_cuewell(folder, {"plan", "two.ogg", wish});
        CHECK_MESSAGE(planned.exit_code == 0, planned.err);
    }
    const ProgramRun typed = run_cuewell(folder, {"plan", "two.ogg", "--guidance", "familiar:raech"});
    CHECK(typed.exit_code == 2);
    CHECK(typed.err.find("did you mean \"reach\"?") != std::string::npos);
}

TEST_CASE("a file without scripts says so where they are asked for") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string ending : {"wav", "ogg", "mp3", "html"}) {
        CAPTURE(ending);
        const std::string file = "bare." + ending;
        render_break(folder, {"-o", file, "--no-source"});
        CHECK(read_bytes(folder / file).find("[pause 1s]") == std::string::npos);
        const std::string refusal =
            "cuewell: " + file + " holds no script; it was made with --no-source, or by another program\n";
        const ProgramRun shown = run_cuewell(folder, {"show", file});
        CHECK(shown.exit_code == 2);
        CHECK(shown.err == refusal);
        const ProgramRun again = run_cuewell(folder, {"render", file, "-o", "again.wav"});
        CHECK(again.exit_code == 2);
        CHECK(again.err == refusal);
    }
}

TEST_CASE("a file is not written over the one that it is made from") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.ogg"});
    const std::string before = read_bytes(folder / "break.ogg");
    const ProgramRun run = run_cuewell(folder, {"render", "break.ogg", "--voice", "clear", "-o", "./break.ogg"});
    CHECK(run.exit_code == 2);
    CHECK(run.err == "cuewell: ./break.ogg would be written over; give each file a name of its own\n");
    CHECK((read_bytes(folder / "break.ogg") == before));
}

TEST_CASE("a file cannot have its words spoken by a program that the user has for his own") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    const std::map<std::string, std::string> home{{"HOME", (folder / "home").string()}};
    const std::string voice = "home/.local/share/cuewell/voices/prog.toml";
    const std::string head =
        "title = \"Prog\"\nlanguage = \"en\"\nwords_per_minute = 200\nsentence_gap = \"0.75s\"\n"
        "paragraph_gap = \"2s\"\ngain = 0\n";
    folder.write(voice, head + "voice = \"gmw/en-US+f2\"\npitch = 40\npitch_range = 30\n");
    render_break(folder, {"-o", "break.flac", "--voice", "prog"}, home);
    CHECK(run_cuewell(folder, {"render", "desk-break", "-o", "desk.flac", "--voice", "prog", "--time", "6m"}, home)
              .exit_code == 0);
    folder.write(voice, head + "engine = \"command\"\nprogram = \"/bin/false\"\n");
    const ProgramRun refused = run_cuewell(folder, {"plan", "break.flac"}, home);
    CHECK(refused.exit_code == 2);
    CHECK(refused.err.find("the session was made with the voice \"prog\", which runs a program here; add --voice prog "
                           "if it may") != std::string::npos);
    const ProgramRun composed = run_cuewell(folder, {"compose", "desk.flac", "-o", "mine.md"}, home);
    CHECK(composed.err.find("runs a program here") != std::string::npos);
    CHECK(composed.err.find("/bin/false") == std::string::npos);
    CHECK(run_cuewell(folder, {"plan", "break.flac", "--voice", "prog"}, home).err.find("the program \"/bin/false\"") !=
          std::string::npos);
}
