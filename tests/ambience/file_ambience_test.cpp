#include "recipes.h"

#include "ambience/ambience.h"
#include "base/errors.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <functional>
#include <limits>
#include <numbers>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using test::read_in_blocks;
using Folder = test::TemporaryFolder;

constexpr SampleRate kRate{8'000};

/// A sample of both ears, for a frame.
using Signal = std::function<float(std::size_t frame, int ear)>;

void put(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// Writes a WAV file of floats.
std::filesystem::path write_wav(const std::filesystem::path& file, double seconds, int ears, const Signal& signal) {
    const auto frames = static_cast<std::size_t>(seconds * kRate.hz);
    const auto channels = static_cast<std::uint32_t>(ears);
    const auto size = static_cast<std::uint32_t>(frames) * channels * 4;
    std::string bytes = "RIFF";
    put(bytes, 36 + size, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, 3, 2);  // floats
    put(bytes, channels, 2);
    put(bytes, static_cast<std::uint32_t>(kRate.hz), 4);
    put(bytes, static_cast<std::uint32_t>(kRate.hz) * channels * 4, 4);
    put(bytes, channels * 4, 2);
    put(bytes, 32, 2);
    bytes += "data";
    put(bytes, size, 4);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        for (int ear = 0; ear < ears; ++ear) put(bytes, std::bit_cast<std::uint32_t>(signal(frame, ear)), 4);
    }
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

float noise(std::size_t frame, int ear) {
    std::uint64_t z = (frame * 2 + static_cast<std::size_t>(ear) + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 31U)) * 0xBF58476D1CE4E5B9U;
    return static_cast<float>(static_cast<double>(z >> 40U) * 0x1p-24 - 0.5);
}

float tone(std::size_t frame, int /*ear*/) {
    return static_cast<float>(0.3 * std::sin(2.0 * std::numbers::pi * 200.0 * static_cast<double>(frame) / kRate.hz));
}

AmbienceShape minutes(int count) { return {kRate, Frames(std::int64_t{60} * count * kRate.hz)}; }

std::string failure_of(const std::filesystem::path& file) {
    try {
        static_cast<void>(make_file_ambience(file, minutes(1), Seed{}));
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "made without failure";
}

/// The mean square of each piece of so many frames.
std::vector<double> powers(const std::vector<float>& samples, std::size_t frames) {
    std::vector<double> result;
    for (std::size_t at = 0; at + 2 * frames <= samples.size(); at += 2 * frames) {
        double sum = 0.0;
        for (std::size_t i = at; i < at + 2 * frames; ++i) sum += std::pow(static_cast<double>(samples[i]), 2.0);
        result.push_back(sum / static_cast<double>(2 * frames));
    }
    return result;
}

TEST_CASE("a sound file is as loud as every ambience, whatever its own level, and mono sounds in both ears") {
    const Folder folder;
    for (const float height : {1.0F, 0.003F}) {
        const auto file = write_wav(folder / "a.wav", 12.0, 1,
                                    [&](std::size_t frame, int ear) { return height * noise(frame, ear); });
        const auto source = make_file_ambience(file, minutes(1), Seed{1});
        const auto samples = read_in_blocks(*source, FramePosition(), source->length(), Frames(4'096));
        CHECK(test::measured(samples, kRate).integrated().lufs() == doctest::Approx(-23.0).epsilon(0.01));
        for (std::size_t i = 0; i < samples.size(); i += 2) {
            if (samples[i] != samples[i + 1]) FAIL("the ears differ at " << i);
        }
    }
}

TEST_CASE("a file's peaks are brought under the highest, in the fades too") {
    const Folder folder;
    const auto file = write_wav(folder / "a.wav", 6.0, 2, [](std::size_t frame, int ear) {
        return frame % 997 < 3 ? 1.0F : 0.01F * noise(frame, ear);
    });
    const auto source = make_file_ambience(file, minutes(1), Seed{1});
    const auto samples = read_in_blocks(*source, FramePosition(), source->length(), Frames(4'096));
    CHECK(test::measured(samples, kRate).true_peak() <= kAmbiencePeak);
}

TEST_CASE("a peak on one side lowers both: what is heard stays where it is") {
    const Folder folder;
    const auto file = write_wav(folder / "a.wav", 6.0, 2, [](std::size_t frame, int ear) {
        const float both = frame % 997 < 3 ? 1.0F : 0.01F * noise(frame, 0);
        return ear == 0 ? both : 0.5F * both;
    });
    const auto source = make_file_ambience(file, minutes(1), Seed{1});
    const auto samples = read_in_blocks(*source, FramePosition(), source->length(), Frames(4'096));
    float farthest = 0.0F;
    for (std::size_t i = 0; i < samples.size(); i += 2)
        farthest = std::max(farthest, std::abs(samples[i + 1] - 0.5F * samples[i]));
    CHECK(farthest < 1e-4F);
}

TEST_CASE("a file is the same samples for blocks of any size, and from any place") {
    const Folder folder;
    const auto file = write_wav(folder / "a.wav", 5.0, 2, noise);
    const auto make = [&] { return make_file_ambience(file, minutes(10), Seed{1}); };
    const auto whole = read_in_blocks(*make(), FramePosition(100), Frames(60'000), Frames(60'000));
    for (const std::int64_t block : {1, 7, 256, 4'096}) {
        CAPTURE(block);
        CHECK(read_in_blocks(*make(), FramePosition(100), Frames(60'000), Frames(block)) == whole);
    }
    const auto source = make();
    const auto late = read_in_blocks(*source, FramePosition(3'000'000), Frames(9'000), Frames(9'000));
    CHECK(read_in_blocks(*source, FramePosition(100), Frames(60'000), Frames(999)) == whole);
    CHECK(read_in_blocks(*make(), FramePosition(3'000'000), Frames(9'000), Frames(4'096)) == late);
}

TEST_CASE("fades neither bump nor sink, for sounds with nothing in common and for a steady tone that meets itself") {
    const Folder folder;
    // 8 s: a joint each 3.2 s, that takes 1.6 s.
    const auto noisy = write_wav(folder / "noise.wav", 8.0, 2, noise);
    const auto source = make_file_ambience(noisy, minutes(2), Seed{1});
    const auto pieces = powers(read_in_blocks(*source, FramePosition(), source->length(), Frames(4'096)), 1'600);
    const auto [least, most] = std::ranges::minmax(pieces);
    CHECK(10.0 * std::log10(most / least) < 1.5);
    const auto toned = write_wav(folder / "tone.wav", 8.0, 2, tone);
    const auto tones = make_file_ambience(toned, minutes(2), Seed{1});
    const auto tone_pieces = powers(read_in_blocks(*tones, FramePosition(), tones->length(), Frames(4'096)), 1'600);
    const double usual = tone_pieces[tone_pieces.size() / 2];
    CHECK(10.0 * std::log10(std::ranges::max(tone_pieces) / usual) < 0.3);
}

TEST_CASE("a file goes on elsewhere at each joint, in an order that the seed decides") {
    const Folder folder;
    const auto file = write_wav(folder / "a.wav", 20.0, 2, noise);
    const auto read = [&](std::uint64_t seed, std::int64_t at) {
        const auto source = make_file_ambience(file, minutes(60), Seed{seed});
        return read_in_blocks(*source, FramePosition(at), Frames(4'000), Frames(4'000));
    };
    CHECK(read(1, 0) != read(2, 0));
    // Were it looped, it would come back after its length, or after that less a fade.
    for (const double seconds : {20.0, 17.5, 8.75, 35.0}) {
        CHECK(read(1, 0) != read(1, static_cast<std::int64_t>(seconds * kRate.hz)));
    }
}

TEST_CASE("a file of four seconds will do, and a shorter one is refused with its length") {
    const Folder folder;
    CHECK(failure_of(write_wav(folder / "long.wav", 4.0, 1, noise)) == "made without failure");
    const auto file = write_wav(folder / "short.wav", 3.5, 1, noise);
    CHECK(failure_of(file) ==
          fmt::format("cannot use \"{}\" as ambience: it lasts 3.5s, and must last at least 4s", file.string()));
}

TEST_CASE("a silent file is refused, and so is what is no sound") {
    const Folder folder;
    const auto silent = write_wav(folder / "silent.wav", 5.0, 1, [](std::size_t, int) { return 0.0F; });
    CHECK(failure_of(silent) == fmt::format("cannot use \"{}\" as ambience: it is silent", silent.string()));
    CHECK(failure_of(folder / "none.wav") ==
          fmt::format("cannot read \"{}\": No such file or directory", (folder / "none.wav").string()));
}

TEST_CASE("a file with a sample that is no number is refused") {
    const Folder folder;
    const auto file = write_wav(folder / "a.wav", 5.0, 2, [](std::size_t frame, int ear) {
        return frame == 17 ? std::numeric_limits<float>::quiet_NaN() : noise(frame, ear);
    });
    CHECK(failure_of(file) == fmt::format("cannot read \"{}\": it holds a sample that is no number", file.string()));
}

TEST_CASE("a file of another rate is brought to the session's") {
    const Folder folder;
    const auto file = write_wav(folder / "a.wav", 6.0, 2, tone);
    const auto source = make_file_ambience(file, {SampleRate{16'000}, Frames(160'000)}, Seed{1});
    CHECK(source->format().rate == SampleRate{16'000});
    const auto samples = read_in_blocks(*source, FramePosition(40'000), Frames(16'000), Frames(4'096));
    // 200 Hz crosses zero 400 times a second; in a fade two of them may meet.
    int crossings = 0;
    for (std::size_t i = 2; i < samples.size(); i += 2)
        crossings += samples[i - 2] < 0.0F && samples[i] >= 0.0F ? 1 : 0;
    CHECK(std::abs(crossings - 200) <= 2);
}

}  // namespace
}  // namespace cuewell
