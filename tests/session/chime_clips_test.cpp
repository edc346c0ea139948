#include "session/chime_clips.h"

#include "audio/loudness.h"
#include "audio/sound_file.h"
#include "base/errors.h"
#include "script/chime_wishes.h"
#include "sink/pcm.h"
#include "sink/wav_header.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr SampleRate kRate{48'000};
const fs::path kSounds = fs::path(CUEWELL_TEST_CHECKOUT) / "sounds";

NamedFile bundled(const std::string& name) {
    return {name, kSounds / (name + ".flac"), "sounds/" + name + ".flac", "sounds/" + name + ".flac", true};
}

/// A folder with one sound of the user's own: a steady tone, with silence before it, and after it if it is to be longer.
class OwnSound {
public:
    OwnSound(double height, std::size_t frames, SampleRate rate = kRate, std::size_t length = 0,
             std::size_t before = 0) {
        std::vector<float> samples(std::max(before + frames, length));
        for (std::size_t at = 0; at < frames; ++at) {
            const double turns = 1'000.0 * static_cast<double>(at) / rate.hz;
            samples[before + at] = static_cast<float>(height * std::cos(2.0 * std::numbers::pi * turns));
        }
        write(samples, rate);
    }

    explicit OwnSound(const std::vector<float>& samples) { write(samples, kRate); }

    [[nodiscard]] NamedFile file() const { return {"gong", folder_ / "gong.wav", "~/gong.wav", "gong.wav", false}; }

private:
    void write(const std::vector<float>& samples, SampleRate rate) {
        const WavShape shape{{rate, 1}, SampleBits::float32, Frames(static_cast<std::int64_t>(samples.size()))};
        std::string text;
        for (const auto& part : {wav_header(shape), to_pcm(samples, SampleBits::float32)}) {
            for (const std::byte byte : part) text += static_cast<char>(byte);
        }
        folder_.write("gong.wav", text);
    }

    test::TemporaryFolder folder_;
};

Clip clip_of(const NamedFile& file, const ChimeSettings& settings = {kRate, {}}) {
    return *ChimeClips({file.name}, {file}, settings).clip(0);
}

std::string failure_of(const NamedFile& file) {
    try {
        (void)clip_of(file);
    } catch (const Failure& failure) {
        return failure.what();
    }
    return {};
}

TEST_CASE("bundled chimes are just as they were made") {
    for (const char* name : {"bell", "tick"}) {
        const NamedFile file = bundled(name);
        CHECK(clip_of(file).samples == read_sound_file(file.path).samples);
    }
}

TEST_CASE("a chime of the user's own is brought to the loudness of the bundled ones, loud or quiet") {
    for (const double height : {0.9, 0.01}) {
        for (const std::size_t frames : {19'200U, 48'000U}) {
            const OwnSound own(height, frames);
            const Clip clip = clip_of(own.file());
            CHECK(clip.length() == Frames(static_cast<std::int64_t>(frames)));
            CHECK(loudest_moment(clip).lufs() == doctest::Approx(-22.0).epsilon(0.005));
        }
    }
}

TEST_CASE("a very short chime of the user's own has no higher peak than the bundled tick") {
    for (const std::size_t frames : {2'880U, 19'199U}) {
        const Clip clip = clip_of(OwnSound(0.9, frames).file());
        CHECK(true_peak(clip) <= Decibels(-15.95));
        CHECK(loudest_moment(clip) <= Loudness(-21.9));
    }
    CHECK(true_peak(clip_of(OwnSound(0.01, 2'880).file())) >= Decibels(-16.05));
}

TEST_CASE("silence around a chime of the user's own is cut off, so that it comes in time and is short where it is") {
    // 20 ms within half a second; 5 ms of silence are left on both sides to be faded.
    const OwnSound own(0.9, 960, kRate, 24'000, 9'600);
    const Clip clip = clip_of(own.file());
    CHECK(std::abs(static_cast<double>(clip.length().count()) - (960 + 2 * 240)) <= 48);
    CHECK(std::abs(true_peak(clip).value() + 16.0) < 0.05);
    CHECK(std::abs(true_peak(clip_of(own.file(), {kRate, Decibels(6.0)})).value() + 10.0) < 0.05);
}

TEST_CASE("no chime of the user's own has a peak above -10 dBTP, however little of it sounds") {
    // Two strokes of a millisecond, half a second apart.
    std::vector<float> samples(24'000);
    std::fill_n(samples.begin(), 48, 0.9F);
    std::fill_n(samples.end() - 48, 48, -0.9F);
    const Clip clip = clip_of(OwnSound(samples).file());
    CHECK(std::abs(true_peak(clip).value() + 10.0) < 0.05);
}

TEST_CASE("a chime of the user's own at another rate is as loud at the session's") {
    const OwnSound own(0.5, 22'050, SampleRate{22'050});
    const Clip clip = clip_of(own.file());
    CHECK(clip.rate == kRate);
    CHECK(clip.length() == Frames(48'000));
    CHECK(loudest_moment(clip).lufs() == doctest::Approx(-22.0).epsilon(0.005));
}

TEST_CASE("the edges of a chime of the user's own are faded") {
    const OwnSound own(0.9, 48'000);
    const std::vector<float> samples = clip_of(own.file()).samples;
    CHECK(samples.front() == 0.0F);
    CHECK(samples.back() == 0.0F);
    const auto highest = [&](std::size_t from, std::size_t to) {
        float most = 0.0F;
        for (std::size_t at = from; at < to; ++at) most = std::max(most, std::abs(samples[at]));
        return most;
    };
    // A raised cosine of 5 ms is at half after 2.5 ms.
    CHECK(highest(0, 120) < 0.6F * highest(240, 480));
    CHECK(highest(samples.size() - 120, samples.size()) < 0.6F * highest(240, 480));
}

TEST_CASE("the volume makes all chimes quieter or louder alike") {
    const OwnSound own(0.9, 48'000);
    for (const NamedFile& file : {bundled("bell"), own.file()}) {
        const Loudness usual = loudest_moment(clip_of(file));
        const Loudness quiet = loudest_moment(clip_of(file, {kRate, Decibels(-20.0)}));
        CHECK((usual - quiet).value() == doctest::Approx(20.0).epsilon(0.005));
    }
}

TEST_CASE("no chime passes the ceiling, however loud and short it is wished") {
    const OwnSound own(0.9, 4'800);
    const Clip clip = clip_of(own.file(), {kRate, kLoudestChimes, Decibels(-12.0)});
    CHECK(true_peak(clip) <= Decibels(-11.95));
    CHECK(true_peak(clip) > Decibels(-13.0));
}

TEST_CASE("a chime of the user's own may last ten seconds and no longer") {
    CHECK(clip_of(OwnSound(0.5, 80'000, SampleRate{8'000}).file()).length() == Frames(480'000));
    CHECK(failure_of(OwnSound(0.5, 80'001, SampleRate{8'000}).file()) ==
          "cannot use \"~/gong.wav\" as a chime: it is longer than 10 seconds; cut it shorter");
}

TEST_CASE("a silent chime of the user's own is refused") {
    const std::string silent = "cannot use \"~/gong.wav\" as a chime: it is silent; put another sound there";
    CHECK(failure_of(OwnSound(0.0, 48'000).file()) == silent);
    CHECK(failure_of(OwnSound(1e-5, 48'000).file()) == silent);
    CHECK(failure_of(OwnSound(0.5, 0).file()) == silent);
}

}  // namespace
}  // namespace cuewell
