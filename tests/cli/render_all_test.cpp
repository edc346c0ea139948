#include "cli/run_cuewell.h"
#include "support/eventually.h"
#include "support/terminal_run.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace cuewell::test;

namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

/// Without its end: a fault.
const std::string kFaulty = "+++\ntitle = \"Faulty\"\nposition = \"standing\"\n+++\nHold.\n[hold 20]\n";

std::string stretch(const std::string& title) {
    return "+++\ntitle = \"" + title + "\"\nposition = \"standing\"\n+++\nHold.\n[hold 2s]\nDone.\n";
}

/// A folder with the files of the program, but with two routines of the test's own.
class Room {
public:
    Room() {
        const fs::path checkout = CUEWELL_TEST_CHECKOUT;
        fs::create_directories(folder_ / "data/scripts/en");
        for (const char* shared : {"voices", "sounds", "scripts/en/phrases.toml"})
            fs::create_symlink(checkout / shared, folder_ / "data" / shared);
        write("reach", stretch("Reach"));
        write("twist", stretch("Twist"));
    }

    /// A routine that is nothing but one stretch.
    void write(const std::string& name, const std::string& script) const {
        folder_.write("data/scripts/en/stretches/" + name + ".md", script);
        folder_.write("data/scripts/en/routines/" + name + "-day.md",
                      "+++\ntitle = \"Day of " + name + "\"\n+++\nHello.\n- " + name + "\nGoodbye.\n");
    }

    [[nodiscard]] ProgramRun render(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "render");
        return run_cuewell(folder_, std::move(arguments), environment());
    }

    /// Renders all there is into `out`.
    [[nodiscard]] ProgramRun render_all(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"--all", "out"});
        return render(std::move(arguments));
    }

    [[nodiscard]] std::map<std::string, std::string> environment() const {
        return {{"CUEWELL_DATA", (folder_ / "data").string()}};
    }

    /// The files in `out`, sorted.
    [[nodiscard]] Lines made() const {
        Lines names;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder_ / "out", none))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }

    /// What tells whether a file in `out` was made again: a new one takes its place under another number.
    [[nodiscard]] fs::file_time_type time_of(const std::string& file) const {
        return fs::last_write_time(folder_ / "out" / file);
    }

    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

private:
    TemporaryFolder folder_;
};

/// The lines but for the last one, sorted, for files are done in any order; then that one.
Lines told(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    if (!lines.empty()) std::sort(lines.begin(), lines.end() - 1);
    return lines;
}

bool is_line_of_made(const std::string& line, const std::string& file, const std::string& title) {
    return line.starts_with(file + ": " + title + ", 0:") && line.ends_with(", voice calm");
}

}  // namespace

TEST_CASE("all routines become files in every format, each the same as by itself") {
    const Room room;
    const ProgramRun run = room.render_all({"--format", "ogg,html,ogg"});
    CHECK(run.exit_code == 0);
    CHECK(run.out.empty());
    const Lines lines = told(run.err);
    REQUIRE(lines.size() == 5);
    CHECK(is_line_of_made(lines[0], "out/reach-day.html", "Day of reach"));
    CHECK(is_line_of_made(lines[1], "out/reach-day.ogg", "Day of reach"));
    CHECK(is_line_of_made(lines[2], "out/twist-day.html", "Day of twist"));
    CHECK(is_line_of_made(lines[3], "out/twist-day.ogg", "Day of twist"));
    CHECK(lines[4] == "4 made");
    CHECK(room.made() == Lines{"reach-day.html", "reach-day.ogg", "twist-day.html", "twist-day.ogg"});
    for (const std::string file : {"reach-day.html", "reach-day.ogg"}) {
        CHECK(room.render({"reach-day", "-o", file}).exit_code == 0);
        CHECK(read_bytes(room.folder() / file) == read_bytes(room.folder() / ("out/" + file)));
    }
}

TEST_CASE("what is up to date is left alone in every format, also where it was made by itself") {
    const Room room;
    const std::string formats = "wav,flac,ogg,opus,mp3,html";
    CHECK(room.render_all({"--format", formats, "reach"}).exit_code == 0);
    fs::remove(room.folder() / "out/reach.mp3");
    CHECK(room.render({"reach", "-o", "out/reach.mp3"}).exit_code == 0);
    const auto before = room.time_of("reach.ogg");
    const ProgramRun again = room.render_all({"--format", formats, "reach"});
    CHECK(again.exit_code == 0);
    CHECK(again.err ==
          "out/reach.wav: up to date\nout/reach.flac: up to date\nout/reach.ogg: up to date\n"
          "out/reach.opus: up to date\nout/reach.mp3: up to date\nout/reach.html: up to date\n"
          "0 made, 6 up to date\n");
    CHECK(room.time_of("reach.ogg") == before);
}

TEST_CASE("what is up to date is left alone also where its length was wished, for which stretches were left out") {
    const Room room;
    room.folder().write("data/scripts/en/stretches/tap.md",
                        "+++\ntitle = \"Tap\"\nposition = \"standing\"\n+++\nTap.\n[count 30]\nDone.\n");
    room.folder().write("data/scripts/en/stretches/hang.md",
                        "+++\ntitle = \"Hang\"\nposition = \"standing\"\n+++\nHang.\n[hold 20s-90s]\nDone.\n");
    room.folder().write("data/scripts/en/routines/mine.md",
                        "+++\ntitle = \"Mine\"\n+++\nHello.\n- hang\n- tap: optional\n- reach\nGoodbye.\n");
    const std::vector<std::string> wishes{"mine", "--format", "mp3,html", "--time", "1m30s"};
    const ProgramRun first = room.render_all(wishes);
    CHECK_MESSAGE(first.exit_code == 0, first.err);
    CHECK(first.err.find("tap") != std::string::npos);  // It is told that this is left out.
    const ProgramRun again = room.render_all(wishes);
    CHECK_MESSAGE(again.err.ends_with("0 made, 2 up to date\n"), again.err);
}

TEST_CASE("a script that changed has its files made again, and no others") {
    const Room room;
    CHECK(room.render_all({}).exit_code == 0);
    const std::string before = read_bytes(room.folder() / "out/twist-day.mp3");
    room.write("reach", stretch("Reach far"));
    const ProgramRun run = room.render_all({});
    CHECK(run.exit_code == 0);
    const Lines lines = told(run.err);
    REQUIRE(lines.size() == 3);
    CHECK(is_line_of_made(lines[0], "out/reach-day.mp3", "Day of reach"));
    CHECK(lines[1] == "out/twist-day.mp3: up to date");
    CHECK(lines[2] == "1 made, 1 up to date");
    CHECK(read_bytes(room.folder() / "out/twist-day.mp3") == before);
}

TEST_CASE("a file is made again for another way of making it, where its format knows that") {
    const Room room;
    CHECK(room.render_all({"reach", "--format", "wav,mp3"}).exit_code == 0);
    const auto again = [&](const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"reach", "--format", "wav,mp3"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const std::string text = room.render_all(arguments).err;
        return text.substr(text.rfind('\n', text.size() - 2) + 1);
    };
    CHECK(again({"--quality", "high"}) == "1 made, 1 up to date\n");
    CHECK(again({"--quality", "high", "--bits", "24"}) == "1 made, 1 up to date\n");
    CHECK(again({"--quality", "high", "--bits", "24", "--no-source"}) == "2 made\n");
    CHECK(again({"--quality", "high", "--bits", "24", "--no-source", "--pace", "brisk"}) == "2 made\n");
    CHECK(again({"--quality", "high", "--bits", "24", "--no-source", "--pace", "brisk"}) == "0 made, 2 up to date\n");
}

TEST_CASE("captions stand beside a routine's files, and are made again where they are missing or of another one") {
    const Room room;
    const std::vector<std::string> all{"reach", "--format", "ogg,mp3", "--subtitles", "vtt,lrc"};
    CHECK(room.render_all(all).exit_code == 0);
    CHECK(room.made() == Lines{"reach.lrc", "reach.mp3", "reach.ogg", "reach.vtt"});
    CHECK(room.render_all(all).err.ends_with("0 made, 2 up to date\n"));
    const std::string captions = read_bytes(room.folder() / "out/reach.vtt");
    fs::remove(room.folder() / "out/reach.vtt");
    CHECK(room.render_all(all).err.ends_with("1 made, 1 up to date\n"));
    CHECK(read_bytes(room.folder() / "out/reach.vtt") == captions);

    room.write("reach", stretch("Reach far"));
    CHECK(room.render_all({"reach", "--format", "ogg,mp3"}).exit_code == 0);
    CHECK(read_bytes(room.folder() / "out/reach.vtt") == captions);
    CHECK(room.render_all(all).err.ends_with("1 made, 1 up to date\n"));
    CHECK(read_bytes(room.folder() / "out/reach.vtt") != captions);
}

TEST_CASE("a faulty routine does not keep the others from being made, and its faults are told at the end") {
    const Room room;
    room.write("faulty", kFaulty);
    const ProgramRun run = room.render_all({"--format", "ogg,wav"});
    CHECK(run.exit_code == 2);
    CHECK(
        run.err.ends_with("scripts/en/stretches/faulty.md:6:7: error: \"20\" has no unit\n"
                          "  [hold 20]\n"
                          "        ^~\n"
                          "  write 20s for seconds, 20m for minutes\n"
                          "4 made, 2 failed\n"));
    CHECK(room.made() == Lines{"reach-day.ogg", "reach-day.wav", "twist-day.ogg", "twist-day.wav"});
}

TEST_CASE("a faulty routine alone leaves nothing behind, not even the folder") {
    const Room room;
    room.write("faulty", kFaulty);
    CHECK(room.render_all({"faulty"}).exit_code == 2);
    CHECK_FALSE(fs::exists(room.folder() / "out"));
}

TEST_CASE("words that fit only with a warning are told once, and with --strict the routine is not made") {
    const Room room;
    room.write("reach",
               "+++\ntitle = \"Reach\"\nposition = \"standing\"\n+++\nHold.\n[hold 4s]\n"
               "  @1s Breathe in deeply, breathe out slowly, and go on like this for as long as you like.\nDone.\n");
    const std::string warning = "stretches/reach.md:7:3: warning: these words are left out";
    const ProgramRun run = room.render_all({"--voice", "clear", "reach", "reach-day"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.find(warning) != std::string::npos);
    CHECK(run.err.find(warning) == run.err.rfind(warning));
    CHECK(run.err.ends_with("2 made\n"));
    const ProgramRun strict = room.render_all({"--voice", "clear", "--strict", "--format", "wav"});
    CHECK(strict.exit_code == 2);
    CHECK(strict.err.ends_with("1 made, 1 failed\n"));
    CHECK(room.made() == Lines{"reach-day.mp3", "reach.mp3", "twist-day.wav"});
}

TEST_CASE("a page is made without a drawing that is faulty, which is told, and with --strict not at all") {
    const Room room;
    room.folder().write("data/scripts/drawings/reach.svg", "<svg");
    const std::string warning = "scripts/drawings/reach.svg:1:";
    const ProgramRun run = room.render_all({"reach", "reach-day", "--format", "html"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.find(warning) != std::string::npos);
    CHECK(run.err.find(warning) == run.err.rfind(warning));
    CHECK(run.err.ends_with("\n2 made\n"));
    const ProgramRun strict = room.render_all({"reach", "--strict", "--no-source", "--format", "ogg,html"});
    CHECK(strict.exit_code == 2);
    CHECK(strict.err.ends_with("\n1 made, 1 failed\n"));
}

TEST_CASE("routines, stretches and paths can be named") {
    const Room room;
    room.folder().write("mine/lean.md", stretch("Lean"));
    const ProgramRun run = room.render_all({"mine/lean.md", "twist", "reach-day", "twist"});
    CHECK(run.exit_code == 0);
    const Lines lines = told(run.err);
    REQUIRE(lines.size() == 4);
    CHECK(is_line_of_made(lines[0], "out/lean.mp3", "Lean"));
    CHECK(is_line_of_made(lines[1], "out/reach-day.mp3", "Day of reach"));
    CHECK(is_line_of_made(lines[2], "out/twist.mp3", "Twist"));
    CHECK(lines[3] == "3 made");
}

TEST_CASE("a name that is none is told, and the others are made") {
    const Room room;
    const ProgramRun run = room.render_all({"reahc", "twist"});
    CHECK(run.exit_code == 2);
    CHECK(
        run.err.ends_with("cuewell: reahc: there is no routine or stretch \"reahc\"; did you mean \"reach\"?\n"
                          "1 made, 1 failed\n"));
    CHECK(room.render_all({"reach-day", "twist-day", "--position", "seated"}).err ==
          "cuewell: reach-day, twist-day: the scripts in \"en\" have no words for composed sessions: there is no "
          "scripts/en/compose.md\n"
          "0 made, 2 failed\n");
}

TEST_CASE("a stretch is skipped wherever it is, but has to be somewhere") {
    const Room room;
    room.folder().write("data/scripts/en/routines/both.md", "+++\ntitle = \"Both\"\n+++\n- reach\n- twist\n");
    const ProgramRun run = room.render_all({"both", "twist-day", "--skip", "reach"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.ends_with("2 made\n"));
    CHECK(room.render({"both", "-o", "both.mp3", "--skip", "reach"}).exit_code == 0);
    CHECK(read_bytes(room.folder() / "both.mp3") == read_bytes(room.folder() / "out/both.mp3"));
    CHECK(room.render_all({"both", "--only", "reach,twist", "--skip", "reach"}).exit_code == 0);
    CHECK(room.render({"both", "-o", "two.mp3", "--only", "reach,twist", "--skip", "reach"}).exit_code == 0);
    CHECK(read_bytes(room.folder() / "two.mp3") == read_bytes(room.folder() / "out/both.mp3"));
    const ProgramRun nowhere = room.render_all({"both", "twist-day", "--skip", "raech"});
    CHECK(nowhere.exit_code == 2);
    CHECK(nowhere.err == "cuewell: --skip: there is no \"raech\" in any of the routines; did you mean \"reach\"?\n");
}

TEST_CASE("a file that cannot be written fails alone") {
    const Room room;
    fs::create_directories(room.folder() / "out/reach.ogg");
    const ProgramRun run = room.render_all({"reach", "twist", "--format", "ogg,wav"});
    CHECK(run.exit_code == 1);
    CHECK(run.err.ends_with("cuewell: reach: cannot write \"out/reach.ogg\": Is a directory\n3 made, 1 failed\n"));
    CHECK(room.made() == Lines{"reach.ogg", "reach.wav", "twist.ogg", "twist.wav"});
}

TEST_CASE("what cannot be is told before anything is made") {
    const Room room;
    room.folder().write("mine/reach.md", stretch("Reach"));
    room.folder().write("out.wav", "");
    struct Case {
        std::vector<std::string> arguments;
        std::string message;
    };
    const std::vector<Case> cases{
        {{"--all", "out", "--format", "ogg,htm"}, "--format \"htm\": did you mean \"html\"?"},
        {{"--all", "out", "--format", "ogg,opus", "--sample-rate", "44100"},
         "Opus takes no sample rate of 44100; expected 48000, 24000, 16000, 12000 or 8000"},
        {{"--all", "out", "--bits", "24"}, "--bits is for WAV and FLAC; for the others there is --quality"},
        {{"--all", "out", "--format", "flac,wav", "--quality", "high"},
         "--quality is for MP3, Ogg and Opus; WAV and FLAC lose nothing"},
        {{"--all", "out", "--subtitles", "vt"}, "--subtitles \"vt\": did you mean \"vtt\"?"},
        {{"--all", "out", "reach", "mine/reach.md"},
         "\"reach\" and \"mine/reach.md\" would have files of one name; render them into two folders"},
        {{"--all", "out", "reach", "some.ogg"},
         "--all makes scripts into files; make some.ogg again by itself: -o FILE"},
        {{"--all", "", "reach"}, "--all needs the name of a folder"},
        {{"--all", "out", "--language", "xx"}, "there are no routines in language \"xx\"; expected one of: en"},
        {{"--all", ".", "reach", "--cover", "reach.mp3"},
         "./reach.mp3 would be written over; give each file a name of its own"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.message);
        const ProgramRun run = room.render(each.arguments);
        CHECK(run.exit_code == 2);
        CHECK(run.err == "cuewell: " + each.message + "\n");
    }
    CHECK_FALSE(fs::exists(room.folder() / "out"));
    const ProgramRun no_folder = room.render({"--all", "out.wav", "reach"});
    CHECK(no_folder.exit_code == 1);
    CHECK(no_folder.err.starts_with("cuewell: out.wav: the folder cannot be made: "));
}

TEST_CASE("on a terminal there is a line for each file that is being made, and an interrupt leaves nothing half done") {
    const Room room;
    room.write("long", "+++\ntitle = \"Long\"\nposition = \"standing\"\n+++\nHold.\n[hold 60m]\nDone.\n");
    room.write("longer",
               "+++\ntitle = \"Longer\"\nposition = \"standing\"\n+++\nHold.\n[hold 60m]\n[hold 60m]\nDone.\n");
    ChildStart start;
    start.command = {CUEWELL_PROGRAM, "render", "--all", "out", "long", "longer"};
    auto environment = room.environment();
    environment["TERM"] = "xterm";
    start.environment = clean_environment(environment, room.folder() / "no-home");
    start.folder = room.folder().path();
    TerminalRun run(start);
    CHECK(run.shows("long.mp3    writing   [", kLongWhile));
    CHECK(run.shows("longer.mp3  writing   [", kLongWhile));
    run.process().signal(SIGINT);
    CHECK(run.await_end(kLongWhile) == 130);
    CHECK(room.made().empty());
    // Who looks at the terminal may be slower than the program.
    CHECK(eventually([&] { return run.shown().ends_with("\x1b[2A\x1b[J"); }));
}
