#include "sink/process_output.h"

#include "base/errors.h"
#include "fakes.h"
#include "private_pulse.h"
#include "sink/device_player.h"
#include "support/failure.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using Samples = std::vector<std::int16_t>;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr OutputWish kWish{std::nullopt, SampleRate{48'000}};

std::string file_device(const std::filesystem::path& file) {
    return "</usr/share/alsa/alsa.conf>\npcm.!default { type file format raw file \"" + file.string() +
           "\" slave.pcm { type null } }\n";
}

/// Looks several times a second until the output is in that state; whether it came to be.
bool becomes(SoundOutput& output, OutputState wanted, milliseconds patience) {
    for (const auto end = Clock::now() + patience; Clock::now() < end; ::poll(nullptr, 0, 10)) {
        if (output.state() == wanted) return true;
    }
    return false;
}

/// The process that plays, as the system knows it: the child of the only child of this process.
pid_t child_of(pid_t process) {
    std::ifstream in("/proc/" + std::to_string(process) + "/task/" + std::to_string(process) + "/children");
    pid_t child = 0;
    in >> child;
    return child;
}

/// Waits until there is no such process; false where there still is after a long while.
bool vanishes(pid_t process) {
    for (const auto end = Clock::now() + milliseconds(5'000); Clock::now() < end; ::poll(nullptr, 0, 1)) {
        if (::kill(process, 0) != 0) return true;
    }
    return false;
}

pid_t keeper() { return child_of(::getpid()); }
pid_t player() { return child_of(keeper()); }

bool can_see_children() {
    return std::filesystem::exists("/proc/self/task/" + std::to_string(::getpid()) + "/children");
}

/// ALSA's configuration while it lives.
class SoundConfiguration {
public:
    explicit SoundConfiguration(const std::string& text) {
        test::write_text(folder_ / "asound.conf", text);
        settings_.set("ALSA_CONFIG_PATH", (folder_ / "asound.conf").string());
    }

    [[nodiscard]] const test::Folder& folder() const { return folder_; }

private:
    test::Folder folder_;
    test::Settings settings_;
};

/// An output that throws its sound away as fast as it comes.
struct NullOutput {
    SoundConfiguration configuration{"</usr/share/alsa/alsa.conf>\npcm.!default { type null }\n"};
    ProcessOutput output;

    /// Whether it plays; else says why the test is skipped.
    bool plays() {
        output.open(kWish);
        if (can_see_children() && becomes(output, OutputState::playing, milliseconds(8'000))) return true;
        MESSAGE("[skipped] no output of ALSA, or no /proc: " << output.reason());
        return false;
    }
};

TEST_CASE("what is in the ring reaches the device sample by sample, without a frame before its turn") {
    const test::Folder folder;
    const SoundConfiguration configuration(file_device(folder / "heard.raw"));
    ProcessOutput output;
    output.open(kWish);
    if (!becomes(output, OutputState::playing, milliseconds(8'000))) {
        MESSAGE("[skipped] this PortAudio has no ALSA: " << output.reason());
        return;
    }
    CHECK(output.facts().format.rate == kWish.rate);
    REQUIRE(output.facts().format.channels == 2);
    CHECK(output.facts().latency > Frames());
    Samples expected;
    for (int i = 0; i < 60'000; ++i) expected.push_back(static_cast<std::int16_t>(i % 32'000 - 32'100));
    output.ring().write(expected);
    while (output.state() == OutputState::playing && output.ring().read() < output.ring().written())
        ::poll(nullptr, 0, 1);
    // What the file plug-in has not written yet, it writes with the silence that follows.
    const std::uint64_t visits = output.ring().visits();
    while (output.state() == OutputState::playing && output.ring().visits() < visits + 100) ::poll(nullptr, 0, 1);
    output.close();
    CHECK(output.state() == OutputState::closed);
    const test::Bytes bytes = test::content_of(folder / "heard.raw");
    Samples heard(bytes.size() / sizeof(std::int16_t));
    std::memcpy(heard.data(), bytes.data(), heard.size() * sizeof(std::int16_t));
    const auto first = std::ranges::find_if(heard, [](std::int16_t sample) { return sample != 0; });
    REQUIRE(heard.end() - first >= std::ssize(expected));
    CHECK(Samples(first, first + std::ssize(expected)) == expected);
}

TEST_CASE("without any output the reason names what can be done instead") {
    const SoundConfiguration none("pcm.!default { type nothing_known }\nctl.!default { type hw card 77 }\n");
    ProcessOutput output;
    output.open(kWish);
    REQUIRE(becomes(output, OutputState::refused, milliseconds(8'000)));
    CHECK(output.reason() ==
          "there is no sound output to play on; `cuewell render -o FILE` writes the session to a file instead");
}

TEST_CASE("a sound library that ends its process is a refusal, and the next opening is tried anew") {
    const SoundConfiguration empty("");
    ProcessOutput output;
    output.open(kWish);
    REQUIRE(becomes(output, OutputState::refused, milliseconds(8'000)));
    CHECK(output.reason().find("`cuewell render -o FILE`") != std::string::npos);
    test::write_text(empty.folder() / "asound.conf", "</usr/share/alsa/alsa.conf>\npcm.!default { type null }\n");
    output.open(kWish);
    if (!becomes(output, OutputState::playing, milliseconds(8'000)))
        MESSAGE("[skipped] this PortAudio has no ALSA: " << output.reason());
}

TEST_CASE_FIXTURE(NullOutput, "a device that is not there is refused with the names of those that are") {
    if (!plays()) return;
    output.open({"defualt", SampleRate{48'000}});
    REQUIRE(becomes(output, OutputState::refused, milliseconds(8'000)));
    CHECK(output.reason() == "there is no sound output \"defualt\"; did you mean \"default\"?");
}

TEST_CASE_FIXTURE(NullOutput, "a player that is killed is a lost output, and another can be opened") {
    if (!plays()) return;
    REQUIRE(player() > 0);
    ::kill(player(), SIGKILL);
    CHECK(becomes(output, OutputState::lost, milliseconds(2'000)));
    CHECK(output.reason() == "the sound output went away");
    output.open(kWish);
    CHECK(becomes(output, OutputState::playing, milliseconds(8'000)));
}

TEST_CASE_FIXTURE(NullOutput,
                  "an output that stands still is frozen after two seconds, and plays again when it goes on") {
    if (!plays()) return;
    const pid_t stopped = player();
    const Clock::time_point start = Clock::now();
    ::kill(stopped, SIGSTOP);
    CHECK(becomes(output, OutputState::frozen, milliseconds(4'000)));
    CHECK(Clock::now() - start >= milliseconds(1'900));
    ::kill(stopped, SIGCONT);
    CHECK(becomes(output, OutputState::playing, milliseconds(1'000)));
}

TEST_CASE_FIXTURE(NullOutput, "a frozen output is closed at once, and nothing of it is left") {
    if (!plays()) return;
    const pid_t stopped = player();
    ::kill(stopped, SIGSTOP);
    const Clock::time_point start = Clock::now();
    output.close();
    CHECK(Clock::now() - start < milliseconds(500));
    CHECK(output.state() == OutputState::closed);
    CHECK(vanishes(stopped));
    CHECK(player() == 0);
    CHECK(output.state() == OutputState::closed);
}

TEST_CASE_FIXTURE(NullOutput, "an output is closed without waiting for a machine that is busy, and opened again") {
    if (!plays()) return;
    const pid_t busy = keeper();
    const pid_t before = player();
    ::kill(busy, SIGSTOP);
    const Clock::time_point start = Clock::now();
    output.close();
    CHECK(Clock::now() - start < milliseconds(500));
    CHECK(output.state() == OutputState::closed);
    ::kill(busy, SIGCONT);
    output.open(kWish);
    CHECK(::kill(before, 0) != 0);
    CHECK(becomes(output, OutputState::playing, milliseconds(8'000)));
    CHECK(keeper() == busy);
}

TEST_CASE_FIXTURE(NullOutput, "a keeper that is killed is a lost output, and the next opening is refused") {
    if (!plays()) return;
    ::kill(keeper(), SIGKILL);
    CHECK(becomes(output, OutputState::lost, milliseconds(2'000)));
    output.open(kWish);
    CHECK(output.state() == OutputState::refused);
    CHECK(output.reason().find("the process for it has ended; ") != std::string::npos);
    CHECK(output.is_gone());
    output.close();
    CHECK(output.state() == OutputState::closed);
}

TEST_CASE_FIXTURE(NullOutput, "the player has a session of its own and keeps nothing of the program's open") {
    if (!plays()) return;
    const std::string folder_of_player = "/proc/" + std::to_string(player());
    CHECK(::getsid(player()) == keeper());
    for (int standard = 0; standard < 3; ++standard)
        CHECK(std::filesystem::read_symlink(folder_of_player + "/fd/" + std::to_string(standard)) == "/dev/null");
    for (const auto& each : std::filesystem::directory_iterator(folder_of_player + "/fd")) {
        const std::string target = std::filesystem::read_symlink(each.path()).string();
        const bool is_own = target.starts_with("socket:") || target.starts_with("pipe:") ||
                            target.starts_with("anon_inode:") || target.starts_with("/dev/");
        CHECK_MESSAGE(is_own, target);
    }
}

/// An output that throws sound away, for what is played whole.
struct NullDevice {
    SoundConfiguration configuration{"</usr/share/alsa/alsa.conf>\npcm.!default { type null }\n"};
    test::ToneSource source{SampleRate{48'000}, 2, Frames(60 * 48'000)};
};

TEST_CASE_FIXTURE(NullDevice, "a sample whose output goes away while it plays ends with a sentence") {
    const std::string failure = test::failure_of([&] {
        play_on_device(source, [] {
            if (player() > 0) ::kill(player(), SIGKILL);
        });
    });
    if (failure == "no failure" || failure.starts_with("there is no sound output")) {
        MESSAGE("[skipped] no output of ALSA, or no /proc: " << failure);
        return;
    }
    CHECK(failure.starts_with("the sound output "));
    CHECK(failure.find("--save FILE") != std::string::npos);
    CHECK(keeper() == 0);
}

TEST_CASE_FIXTURE(NullDevice, "a sample that is interrupted while it plays leaves no process behind") {
    const auto stop = [] {
        if (player() > 0) throw Interrupted();
    };
    if (!can_see_children()) {
        MESSAGE("[skipped] no /proc");
        return;
    }
    CHECK_THROWS_AS(play_on_device(source, stop), Interrupted);
    CHECK(keeper() == 0);
}

/// An output of a sound server in real time.
struct PulseOutput {
    std::unique_ptr<test::PrivatePulse> pulse;
    std::unique_ptr<ProcessOutput> output;

    /// Whether it plays; else says why the test is skipped.
    bool plays() {
        if (test::PrivatePulse::is_installed()) pulse = std::make_unique<test::PrivatePulse>();
        output = std::make_unique<ProcessOutput>();
        output->open(kWish);
        if (pulse && pulse->is_running() && becomes(*output, OutputState::playing, milliseconds(8'000))) return true;
        MESSAGE("[skipped] no PulseAudio, or no ALSA plug-in for it");
        return false;
    }
};

TEST_CASE_FIXTURE(PulseOutput, "what is in the ring is heard sample by sample in real time, and nothing is missed") {
    if (!plays()) return;
    REQUIRE(pulse->record());
    Samples expected;
    for (int i = 0; i < 2 * 48'000; ++i) expected.push_back(static_cast<std::int16_t>(1 + i % 30'000));
    FrameRing& ring = output->ring();
    ring.write(expected);
    ring.expect_frames(true);
    while (output->state() == OutputState::playing && ring.written() - ring.read() > 24'000) ::poll(nullptr, 0, 5);
    CHECK(ring.missed() == 0);
    ring.expect_frames(false);
    Samples heard;
    const auto has_all = [&] {
        heard = pulse->heard();
        heard.erase(heard.begin(), std::ranges::find_if(heard, [](std::int16_t sample) { return sample != 0; }));
        return heard.size() >= expected.size();
    };
    for (int attempt = 0; attempt < 100 && !has_all(); ++attempt) ::poll(nullptr, 0, 20);
    if (ring.gaps() > 0) {
        MESSAGE("[skipped] this machine is too busy to play in real time");
        return;
    }
    REQUIRE(heard.size() >= expected.size());
    heard.resize(expected.size());
    CHECK(heard == expected);
}

TEST_CASE_FIXTURE(PulseOutput, "a sink that is unloaded is a lost output") {
    if (!plays()) return;
    pulse->unload_sink();
    CHECK(becomes(*output, OutputState::lost, milliseconds(3'000)));
}

TEST_CASE_FIXTURE(PulseOutput,
                  "a sound server that is frozen is noticed and left behind, and found again when it goes on") {
    if (!plays()) return;
    pulse->freeze();
    CHECK(becomes(*output, OutputState::frozen, milliseconds(4'000)));
    const Clock::time_point start = Clock::now();
    output->close();
    CHECK(Clock::now() - start < milliseconds(500));
    pulse->thaw();
    output->open(kWish);
    CHECK(becomes(*output, OutputState::playing, milliseconds(8'000)));
}

}  // namespace
}  // namespace cuewell
