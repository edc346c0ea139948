#include "audio/sound_file.h"
#include "cli/session_files.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <filesystem>

using namespace cuewell::test;

namespace {

/// Of a WAV file.
int channels_of(const std::string& wav) {
    std::uint16_t channels = 0;
    std::memcpy(&channels, wav.data() + 22, sizeof channels);
    return channels;
}

std::uintmax_t size_of(const TemporaryFolder& folder, const std::string& name) {
    return std::filesystem::file_size(folder / name);
}

}  // namespace

TEST_CASE("every format holds exactly the frames that the timeline says, once it is decoded") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    const long long frames = planned_frames(folder, {"break.md"});
    CHECK(frames > 480'000);
    for (const std::string& ending : kSoundEndings) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break." + ending});
        CHECK(static_cast<long long>(cuewell::read_sound_file(folder / ("break." + ending)).samples.size()) == frames);
    }
}

TEST_CASE("a format that is named goes before the ending of the file") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "a.FLAC"});
    render_break(folder, {"-o", "b.sound", "--format", "flac"});
    const std::string bytes = read_bytes(folder / "a.FLAC");
    CHECK(bytes.starts_with("fLaC"));
    CHECK(bytes == read_bytes(folder / "b.sound"));
}

TEST_CASE("a better quality is a larger file, and its name stands for a number") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string ending : {"ogg", "opus", "mp3"}) {
        CAPTURE(ending);
        render_break(folder, {"-o", "low." + ending, "--quality", "low"});
        render_break(folder, {"-o", "high." + ending, "--quality", "high"});
        CHECK(size_of(folder, "low." + ending) < size_of(folder, "high." + ending));
    }
    render_break(folder, {"-o", "usual.ogg"});
    CHECK(size_of(folder, "low.ogg") < size_of(folder, "usual.ogg"));
    CHECK(size_of(folder, "usual.ogg") < size_of(folder, "high.ogg"));
    render_break(folder, {"-o", "named.ogg", "--quality", "normal"});
    render_break(folder, {"-o", "numbered.ogg", "--quality", "4"});
    CHECK((read_bytes(folder / "named.ogg") == read_bytes(folder / "usual.ogg")));
    CHECK((read_bytes(folder / "numbered.ogg") == read_bytes(folder / "usual.ogg")));
}

TEST_CASE("an ambience makes a file of two channels, and --mono one of one channel, as long as that") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "stereo.wav", "--ambience", "rain"});
    render_break(folder, {"-o", "mono.wav", "--ambience", "rain", "--mono"});
    CHECK(channels_of(read_bytes(folder / "stereo.wav")) == 2);
    CHECK(channels_of(read_bytes(folder / "mono.wav")) == 1);
    const auto mono = cuewell::read_sound_file(folder / "mono.wav");
    CHECK(mono.samples.size() == cuewell::read_sound_file(folder / "stereo.wav").samples.size());
}
