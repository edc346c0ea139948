#include "sink/device_player.h"

#include "base/errors.h"
#include "fakes.h"
#include "sink/device_sound.h"
#include "support/failure.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using Samples = std::vector<std::int16_t>;

/// What a child process that played left behind.
struct Heard {
    int status = -1;
    std::string failure;  ///< The sentence of the Failure, or "no failure".
    std::string said;     ///< On standard error, where the child itself says "after" at its end.
    Samples samples;
};

constexpr int kInterruptedExit = 130;
constexpr const char* kNoDevice = "pcm.!default { type nothing_known }\nctl.!default { type hw card 77 }\n";

/// A device that takes what PortAudio prefers and writes it to a file, faster than it could be heard.
std::string file_device(const std::filesystem::path& file) {
    return "</usr/share/alsa/alsa.conf>\npcm.!default { type file format raw file \"" + file.string() +
           "\" slave.pcm { type null } }\n";
}

Samples samples_of(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {};
    const test::Bytes bytes = test::content_of(file);
    Samples samples(bytes.size() / sizeof(std::int16_t));
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(std::int16_t));
    return samples;
}

/// Plays in a child, with a sound configuration of its own.
Heard play_in_child(BlockSource& source, const std::string& alsa_configuration, const test::Folder& folder,
                    const OnWait& on_wait = {}) {
    test::write_text(folder / "asound.conf", alsa_configuration);
    test::write_text(folder / "failure", "");
    const pid_t child = test::fork_without_output();
    if (child == 0) {
        ::setenv("ALSA_CONFIG_PATH", (folder / "asound.conf").c_str(), 1);
        ::dup2(::open((folder / "said").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
        try {
            test::write_text(folder / "failure", test::failure_of([&] { play_on_device(source, on_wait); }));
            std::fputs("after", stderr);
        } catch (const Interrupted&) {
            std::fputs("after", stderr);
            ::_exit(kInterruptedExit);
        }
        ::_exit(0);
    }
    Heard heard;
    REQUIRE(::waitpid(child, &heard.status, 0) == child);
    heard.failure = test::read_bytes(folder / "failure");
    heard.said = test::read_bytes(folder / "said");
    heard.samples = samples_of(folder / "heard.raw");
    return heard;
}

bool has_alsa_device(const test::Folder& folder, const Heard& heard) {
    if (std::filesystem::exists(folder / "heard.raw")) return true;
    MESSAGE("[skipped] this PortAudio has no ALSA: " << heard.failure);
    return false;
}

TEST_CASE("without an output the sentence says what can be done instead") {
    const test::Folder folder;
    test::ConstantSource source(0.5F, Frames(480));
    const Heard heard = play_in_child(source, kNoDevice, folder);
    CHECK(heard.status == 0);
    CHECK(heard.failure == "there is no sound output to play on; --save FILE writes the sound to a file instead");
    CHECK(heard.said == "after");
}

TEST_CASE("a mono sound reaches both channels of an output sample by sample, between half seconds of silence") {
    const test::Folder folder;
    const SampleRate rate{48'000};
    test::ToneSource source(rate, 1, Frames(12'345));
    const Heard heard = play_in_child(source, file_device(folder / "heard.raw"), folder);
    CHECK(heard.said == "after");
    if (!has_alsa_device(folder, heard)) return;
    CHECK(heard.failure == "no failure");
    const auto first = std::ranges::find_if(heard.samples, [](std::int16_t sample) { return sample != 0; });
    constexpr std::ptrdiff_t kQuiet = 2 * 24'000;
    constexpr std::ptrdiff_t kFirstFrame = 2;  // A sine begins with a zero.
    const std::ptrdiff_t before = first - heard.samples.begin() - kFirstFrame;
    REQUIRE(before >= kQuiet);
    const Samples expected = sound_for_device(read_channels(source, {}), {rate, 2}).samples;
    const auto begin = first - kFirstFrame - kQuiet;
    // What the device still keeps when it is closed is cut off, which is silence.
    const std::ptrdiff_t length = std::min<std::ptrdiff_t>(heard.samples.end() - begin, std::ssize(expected));
    REQUIRE(length >= std::ssize(expected) - kQuiet);
    CHECK(Samples(begin, begin + length) == Samples(expected.begin(), expected.begin() + length));
    CHECK(std::all_of(begin + length, heard.samples.end(), [](std::int16_t s) { return s == 0; }));
}

TEST_CASE("what the interruption throws ends the playing before anything is heard") {
    const test::Folder folder;
    test::ToneSource source(SampleRate{48'000}, 2, Frames(48'000));
    const Heard heard = play_in_child(source, file_device(folder / "heard.raw"), folder, [] { throw Interrupted(); });
    REQUIRE(WIFEXITED(heard.status));
    CHECK(WEXITSTATUS(heard.status) == kInterruptedExit);
    CHECK(heard.samples.empty());
    CHECK(heard.said == "after");
}

TEST_CASE("what a source throws goes to the caller, and no output is opened") {
    test::ToneSource source(SampleRate{48'000}, 1, Frames(48'000));
    source.before_read = [](FramePosition) { throw Failure("the tone broke"); };
    CHECK(test::failure_of([&] { play_on_device(source); }) == "the tone broke");
}

}  // namespace
}  // namespace cuewell
