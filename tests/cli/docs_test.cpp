#include "base/under_sanitizer.h"
#include "cli/document.h"
#include "cli/run_cuewell.h"
#include "live/keys.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <regex>
#include <sstream>

using namespace cuewell::test;

// What the documents show is what the program does. The marks of their blocks say how each is tried:
//   cuewell FILE, toml FILE    a whole script or voice: saved, and sound
//   cuewell-steps              a piece of a body: sound under a head of four lines
//   …-fault                    faulty; the next block is what `cuewell check` says to it
//   sh                         commands that work; a block of text right behind them is what they print. What would be
//                              played is tried without a sound device
//   journal                    a journal that can be read
namespace {

const std::vector<std::string> kDocuments{"README.md",       "docs/scripts.md", "docs/voices.md", "docs/sounds.md",
                                          "docs/playing.md", "docs/phone.md",   "docs/authors.md"};

/// The program with the scripts of this checkout, wherever it was built.
ProgramRun run_here(const TemporaryFolder& folder, const std::vector<std::string>& arguments) {
    return run_cuewell(folder, arguments, {{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT}});
}

std::string place_of(const Document& document, const FencedBlock& block) {
    return document.name + ":" + std::to_string(block.line);
}

bool is_file(const FencedBlock& block) {
    return !block.file.empty() && (block.kind == "cuewell" || block.kind == "toml");
}

/// A piece of a script with a head of four lines, or of five where it is about sides.
std::string whole_script(const std::string& text) {
    if (text.starts_with("+++")) return text;
    const bool has_sides = text.find("# Each side\n") != std::string::npos;
    return "+++\ntitle = \"Example\"\nposition = \"seated\"\n" + std::string(has_sides ? "sides = \"each\"\n" : "") +
           "+++\n" + text;
}

void save_files(const Document& document, const TemporaryFolder& folder) {
    for (const FencedBlock& block : document.blocks) {
        if (is_file(block)) folder.write(block.file, block.text);
    }
}

/// The text with every measured length of speech the same: that is eSpeak NG's to say, and differs between its versions.
std::string without_speech_lengths(const std::string& text) {
    return std::regex_replace(text, std::regex(R"([0-9]+\.[0-9] s\b)"), "0.0 s");
}

/// The text with every clock the same, and the spaces around it.
std::string without_clocks(const std::string& text) {
    return std::regex_replace(text, std::regex(R"( *[0-9]+(:[0-9][0-9])+)"), " 0:00");
}

/// The arguments of a command of the documents; empty where the line is something else.
std::vector<std::string> arguments_in(const std::string& line) {
    std::istringstream words(line.substr(0, line.find('#')));
    std::string program;
    words >> program;
    if (program != "cuewell" && program != "tools/cuewell") return {};
    return {std::istream_iterator<std::string>(words), std::istream_iterator<std::string>()};
}

/// A routine of a few seconds.
const std::string kStandIn =
    "+++\n"
    "title  = \"Stand-in\"\n"
    "safety = \"own\"\n"
    "+++\n"
    "Go easy.\n"
    "- reach\n"
    "Done.\n";

/// Puts a short routine in the place of each of ours, for whoever looks there for scripts of one's own.
void save_stand_ins(const TemporaryFolder& folder) {
    const std::filesystem::path bundled = std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "scripts/en/routines";
    const std::filesystem::path own = "stand-ins/cuewell/scripts/en";
    folder.write(own / "stretches/reach.md", kShortStretch);
    for (const auto& routine : std::filesystem::directory_iterator(bundled)) {
        folder.write(own / "routines" / routine.path().filename(), kStandIn);
    }
}

/// Runs a command of the documents. What takes the length of a session to make is made of short sessions.
ProgramRun run_affordably(const TemporaryFolder& folder, const std::vector<std::string>& arguments) {
    std::map<std::string, std::string> environment{{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT}};
    if (arguments.front() == "render") environment["XDG_DATA_HOME"] = (folder / "stand-ins").string();
    return run_cuewell(folder, arguments, environment);
}

/// A session is played as far as to the device, of which there is none: what was typed and scripted is known to be sound by
/// then.
void try_playing(const TemporaryFolder& folder, const std::vector<std::string>& arguments) {
    const ProgramRun run = run_cuewell(folder, arguments,
                                       {{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT},
                                        {"ALSA_CONFIG_PATH", "/dev/null"},
                                        {"PULSE_SERVER", "unix:/dev/null"}});
    CHECK(run.exit_code == 1);
    CHECK_MESSAGE(run.err.find("`cuewell render -o FILE` writes the session to a file instead") != std::string::npos,
                  run.err);
}

/// The keys of `help` as a row of a table in a document: "| `b` `p` | back |".
std::string table_row(const cuewell::KeyHelp& help) {
    return "| `" + std::regex_replace(help.key, std::regex(" "), "` `") + "` | " + help.does + " |";
}

/// The options that a command of the program has.
std::vector<std::string> options_of(const TemporaryFolder& folder, const std::string& command) {
    const ProgramRun run = run_here(folder, {command, "--help"});
    static const std::regex kOption(R"((--[a-z-]+))");
    std::vector<std::string> options;
    for (const std::string& line : lines_of(run.out)) {
        std::smatch option;
        if (line.starts_with("  -") && std::regex_search(line, option, kOption)) options.push_back(option[1]);
    }
    return options;
}

std::string manual() {
    std::string text = read_document("docs/cuewell.1").text;
    return std::regex_replace(text, std::regex(R"(\\-)"), "-");
}

}  // namespace

TEST_CASE("every whole script and voice in the documents is sound") {
    int tried = 0;
    for (const std::string& name : kDocuments) {
        const Document document = read_document(name);
        const TemporaryFolder folder;
        save_files(document, folder);
        for (const FencedBlock& block : document.blocks) {
            if (!is_file(block)) continue;
            const ProgramRun run = run_here(folder, {"check", "--strict", block.file});
            CHECK_MESSAGE(run.exit_code == 0, place_of(document, block) << "\n" << run.err);
            ++tried;
        }
    }
    CHECK(tried >= 6);
}

TEST_CASE("every piece of a script in the documents is sound") {
    const TemporaryFolder folder;
    int tried = 0;
    for (const std::string& name : kDocuments) {
        const Document document = read_document(name);
        for (const FencedBlock& block : document.blocks) {
            if (block.kind != "cuewell-steps") continue;
            folder.write("example.md", whole_script(block.text));
            // A piece shows one thing: the checker may miss the others.
            const ProgramRun run = run_here(folder, {"check", "example.md"});
            CHECK_MESSAGE(run.exit_code == 0, place_of(document, block) << "\n" << run.err);
            ++tried;
        }
    }
    CHECK(tried >= 8);
}

TEST_CASE("every fault in the documents is told as they show it") {
    int tried = 0;
    for (const std::string& name : kDocuments) {
        const Document document = read_document(name);
        for (std::size_t at = 0; at < document.blocks.size(); ++at) {
            const FencedBlock& block = document.blocks[at];
            if (!block.kind.ends_with("-fault")) continue;
            INFO(place_of(document, block));
            const TemporaryFolder folder;
            const std::string file = block.file.empty() ? "example.md" : block.file;
            folder.write(file, block.kind == "toml-fault" ? block.text : whole_script(block.text));
            const ProgramRun run = run_here(folder, {"check", file});
            CHECK(run.exit_code == 2);
            REQUIRE(at + 1 < document.blocks.size());
            const FencedBlock& shown = document.blocks[at + 1];
            CHECK(shown.kind == "text");
            CHECK(without_speech_lengths(run.err) == without_speech_lengths(shown.text));
            ++tried;
        }
    }
    CHECK(tried >= 12);
}

TEST_CASE("the commands in the documents work, and print what they show") {
    if (cuewell::kUnderSanitizer) {
        // The documents are the same for every build, and their sessions take minutes here.
        MESSAGE("[skipped] the documents are tried without sanitizers");
        return;
    }
    int tried = 0;
    for (const std::string& name : kDocuments) {
        const Document document = read_document(name);
        const TemporaryFolder folder;
        save_files(document, folder);
        save_stand_ins(folder);
        for (std::size_t at = 0; at < document.blocks.size(); ++at) {
            const FencedBlock& block = document.blocks[at];
            if (block.kind != "sh") continue;
            INFO(place_of(document, block));
            std::string printed;
            for (const std::string& line : lines_of(block.text)) {
                const std::vector<std::string> arguments = arguments_in(line);
                if (arguments.empty()) continue;
                ++tried;
                if (arguments.front() == "play") {
                    INFO(line);
                    try_playing(folder, arguments);
                    continue;
                }
                const ProgramRun run = run_affordably(folder, arguments);
                CHECK_MESSAGE(run.exit_code == 0, line << "\n" << run.err);
                printed += run.out;
            }
            const bool shows_result = at + 1 < document.blocks.size() && document.blocks[at + 1].kind == "text" &&
                                      document.blocks[at + 1].follows_directly;
            if (shows_result) CHECK(without_clocks(printed) == without_clocks(document.blocks[at + 1].text));
        }
    }
    CHECK(tried >= 15);
}

TEST_CASE("the reference of scripts names every key of the phrases") {
    const std::string reference = read_document("docs/scripts.md").text;
    const std::string phrases = read_bytes(std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "scripts/en/phrases.toml");
    static const std::regex kKey(R"(^([a-z_]+) *=)");
    int keys = 0;
    for (const std::string& line : lines_of(phrases)) {
        std::smatch key;
        if (!std::regex_search(line, key, kKey)) continue;
        CHECK_MESSAGE(reference.find("`" + key[1].str() + "`") != std::string::npos,
                      "docs/scripts.md lacks " << key[1]);
        ++keys;
    }
    CHECK(keys >= 30);
}

TEST_CASE("the manual page names every option, and none that is not there") {
    const TemporaryFolder folder;
    const std::string page = manual();
    std::vector<std::string> options{"--version"};
    for (const char* command : {"play", "render", "plan", "list", "show", "check", "compose", "new", "fmt", "watch",
                                "voices", "sounds", "log"}) {
        CHECK_MESSAGE(page.find(std::string("\n.B ") + command + "\n") != std::string::npos,
                      "the manual page lacks " << command);
        for (const std::string& option : options_of(folder, command)) {
            // Whole words: a longer option begins alike.
            CHECK_MESSAGE(std::regex_search(page, std::regex(option + "(?![a-z-])")),
                          "the manual page lacks " << option << " of " << command);
            options.push_back(option);
        }
    }
    CHECK(options.size() >= 20);
    static const std::regex kOption(R"(--[a-z][a-z-]*)");
    for (std::sregex_iterator option(page.begin(), page.end(), kOption); option != std::sregex_iterator(); ++option) {
        CHECK_MESSAGE(std::ranges::find(options, option->str()) != options.end(),
                      "there is no option " << option->str());
    }
}

TEST_CASE("the documents name the keys of a session as its help does") {
    const std::string reference = read_document("docs/playing.md").text;
    const std::string page = manual();
    for (const cuewell::KeyHelp& help : cuewell::key_help()) {
        CHECK_MESSAGE(reference.find("\n" + table_row(help) + "\n") != std::string::npos,
                      "docs/playing.md lacks " << table_row(help));
        CHECK_MESSAGE(page.find("\n.TP\n.B " + help.key + "\n" + help.does + "\n") != std::string::npos,
                      "the manual page lacks the key " << help.key);
    }
    CHECK(cuewell::key_help().size() >= 10);
}

TEST_CASE("the journal in the documents can be read") {
    int read = 0;
    for (const std::string& name : kDocuments) {
        for (const FencedBlock& block : read_document(name).blocks) {
            if (block.kind != "journal") continue;
            const TemporaryFolder folder;
            folder.write("state/cuewell/journal.txt", block.text);
            const ProgramRun run =
                run_cuewell(folder, {"log"},
                            {{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT}, {"XDG_STATE_HOME", (folder / "state").string()}});
            CHECK(run.exit_code == 0);
            CHECK(run.err.empty());
            CHECK(run.out.starts_with("Week of"));
            ++read;
        }
    }
    CHECK(read == 1);
}

TEST_CASE("the manual page is set without a warning") {
    const TemporaryFolder folder;
    const std::string page = std::string(CUEWELL_TEST_CHECKOUT) + "/docs/cuewell.1";
    const ProgramRun run = run_program({"/usr/bin/env", "groff", "-man", "-ww", "-Tutf8", page}, folder.path());
    if (run.exit_code == 127) {
        MESSAGE("[skipped] groff is not installed");
        return;
    }
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
    CHECK(run.out.find("cuewell render") != std::string::npos);
}

TEST_CASE("the links in the documents lead somewhere") {
    const std::filesystem::path checkout = CUEWELL_TEST_CHECKOUT;
    int followed = 0;
    for (const std::string& name : kDocuments) {
        const Document document = read_document(name);
        for (const std::string& link : links_in(document)) {
            if (link.starts_with("https://")) continue;
            INFO(name << " links to " << link);
            const std::size_t mark = std::min(link.find('#'), link.size());
            const std::string file = link.substr(0, mark);
            const std::filesystem::path target =
                file.empty() ? checkout / name : (checkout / name).parent_path() / file;
            CHECK(std::filesystem::exists(target));
            ++followed;
            if (mark == link.size()) continue;
            const Document linked = read_document(std::filesystem::relative(target, checkout).string());
            const std::vector<std::string> anchors = anchors_in(linked);
            CHECK(std::ranges::find(anchors, link.substr(mark + 1)) != anchors.end());
        }
    }
    CHECK(followed >= 20);
}
