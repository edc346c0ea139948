#include "cli/session_files.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>

#include <sys/stat.h>

using namespace cuewell::test;

namespace {

std::uint32_t little_endian(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

/// How many bytes of samples a WAV file has.
std::uint32_t data_size(const std::string& wav) { return little_endian(wav, wav.find("data") + 4); }

}  // namespace

TEST_CASE("a WAV file holds exactly the frames that the timeline says") {
    const TemporaryFolder folder;
    folder.write("reach.md", kShortStretch);
    const ProgramRun run = run_cuewell(folder, {"render", "reach.md", "-o", "reach.wav", "--timeline", "reach.json"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    CHECK(run.out.empty());
    CHECK(run.err.starts_with("reach.wav: Reach, "));
    const std::string json = read_bytes(folder.path() / "reach.json");
    const std::string wav = read_bytes(folder.path() / "reach.wav");
    const long long frames = number_after(json, "frames");
    CHECK(frames > 48'000);
    CHECK(wav.substr(0, 4) == "RIFF");
    CHECK(wav.substr(36, 4) == "data");
    CHECK(data_size(wav) == 2 * frames);
    // Behind the samples stand the tags, within what the header says.
    CHECK(static_cast<long long>(wav.size()) > 44 + 2 * frames);
    CHECK(little_endian(wav, 4) == wav.size() - 8);
    const ProgramRun plan = run_cuewell(folder, {"plan", "reach.md", "--json"});
    CHECK(plan.out == json);
    CHECK(json.find(folder.path().string()) == std::string::npos);
}

TEST_CASE("stems are written beside the mix, and the ambience is as long as the rest") {
    const TemporaryFolder folder;
    folder.write("reach.md", kShortStretch);
    const ProgramRun run =
        run_cuewell(folder, {"render", "reach.md", "-o", "mix.wav", "--bits", "float", "--stems", "stems"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    const std::uint32_t bytes = data_size(read_bytes(folder / "mix.wav"));
    CHECK(bytes > 0);
    for (const std::string stem : {"speech.wav", "chimes.wav", "ambience.wav"}) {
        CHECK(data_size(read_bytes(folder / ("stems/" + stem))) == bytes);
    }
}

TEST_CASE("what cannot be written is told in one line, and nothing is left behind") {
    const TemporaryFolder folder;
    folder.write("reach.md", kShortStretch);
    const ProgramRun nowhere = run_cuewell(folder, {"render", "reach.md", "-o", "missing/reach.wav"});
    CHECK(nowhere.exit_code == 1);
    CHECK(nowhere.err == "cuewell: cannot write \"missing/reach.wav\": No such file or directory\n");
    std::filesystem::create_directory(folder.path() / "taken.wav");
    CHECK(run_cuewell(folder, {"render", "reach.md", "-o", "taken.wav"}).exit_code == 1);
    CHECK(folder.names() == std::vector<std::string>{"reach.md", "taken.wav"});
}

TEST_CASE("a failed render leaves the file that was there before") {
    const TemporaryFolder folder;
    folder.write("reach.md", "+++\ntitle = \"Reach\"\n");
    folder.write("reach.wav", "what was there");
    CHECK(run_cuewell(folder, {"render", "reach.md", "-o", "reach.wav"}).exit_code == 2);
    CHECK(read_bytes(folder.path() / "reach.wav") == "what was there");
    CHECK(folder.names() == std::vector<std::string>{"reach.md", "reach.wav"});
}

TEST_CASE("a playback volume does not change a file, and that is said") {
    const TemporaryFolder folder;
    folder.write("reach.md", kShortStretch);
    CHECK(run_cuewell(folder, {"render", "reach.md", "-o", "a.wav"}).exit_code == 0);
    const ProgramRun run = run_cuewell(folder, {"render", "reach.md", "-o", "b.wav", "--volume", "-6"});
    CHECK(run.exit_code == 0);
    CHECK(run.err.starts_with("--volume is for playback; a file keeps its loudness\n"));
    CHECK(read_bytes(folder.path() / "a.wav") == read_bytes(folder.path() / "b.wav"));
}
