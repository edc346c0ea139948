#include "sink/device_sound.h"

#include "fakes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace cuewell {
namespace {

using Samples = std::vector<std::int16_t>;

constexpr SampleRate kRate{1'000};
constexpr std::size_t kQuiet = 500;  // Half a second.

Clip clip(std::vector<float> samples) { return {kRate, std::move(samples)}; }

/// The sound between its silences, of so many samples a frame.
Samples middle(const DeviceSound& sound) {
    const std::size_t quiet = kQuiet * static_cast<std::size_t>(sound.format.channels);
    REQUIRE(sound.samples.size() >= 2 * quiet);
    const auto gap = static_cast<std::ptrdiff_t>(quiet);
    const auto is_zero = [](std::int16_t sample) { return sample == 0; };
    CHECK(std::all_of(sound.samples.begin(), sound.samples.begin() + gap, is_zero));
    CHECK(std::all_of(sound.samples.end() - gap, sound.samples.end(), is_zero));
    return {sound.samples.begin() + gap, sound.samples.end() - gap};
}

TEST_CASE("a mono sound goes to both channels of a device, with half a second of silence at each end") {
    CHECK(middle(sound_for_device({clip({0.5F, -0.25F})}, {kRate, 2})) == Samples{16'384, 16'384, -8'192, -8'192});
}

TEST_CASE("a stereo sound keeps its channels, and a device with one channel plays both") {
    const std::vector<Clip> stereo{clip({0.5F, 0.25F}), clip({-0.5F, 0.75F})};
    CHECK(middle(sound_for_device(stereo, {kRate, 2})) == Samples{16'384, -16'384, 8'192, 24'576});
    CHECK(middle(sound_for_device(stereo, {kRate, 1})) == Samples{0, 16'384});
}

TEST_CASE("what lies beyond full scale is clamped") {
    CHECK(middle(sound_for_device({clip({1.5F, -1.5F})}, {kRate, 1})) == Samples{32'767, -32'768});
}

TEST_CASE("a sound at another rate than the device's lasts as long there") {
    const Clip sound{SampleRate{2'000}, std::vector<float>(4'000, 0.0F)};
    CHECK(middle(sound_for_device({sound}, {kRate, 2})).size() == 2 * 2'000);
}

TEST_CASE("a source is read whole, each channel by itself") {
    test::ToneSource source(kRate, 2, Frames(2'500));
    int asked = 0;
    const std::vector<Clip> channels = read_channels(source, [&] { ++asked; });
    CHECK(asked == 3);
    REQUIRE(channels.size() == 2);
    std::vector<float> whole(2 * 2'500);
    source.read(FramePosition(), whole);
    for (std::size_t channel = 0; channel < 2; ++channel) {
        REQUIRE(channels[channel].samples.size() == 2'500);
        CHECK(channels[channel].rate == kRate);
        for (std::size_t frame = 0; frame < 2'500; ++frame)
            REQUIRE(channels[channel].samples[frame] == whole[2 * frame + channel]);
    }
}

TEST_CASE("an empty source is a second of silence") {
    test::ConstantSource source(0.5F, Frames());
    CHECK(sound_for_device(read_channels(source, {}), {kRate, 1}).samples == Samples(2 * kQuiet, 0));
}

}  // namespace
}  // namespace cuewell
