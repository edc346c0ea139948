#include "audio/loudness.h"
#include "audio/shape.h"
#include "base/errors.h"
#include "signals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using test::kRate;

constexpr Decibels kCeiling{-1.5};

struct Signal {
    std::string name;
    std::vector<float> samples;
};

/// What a meter of four times oversampling reads, the ringing around the clip included.
double metered_peak(const std::vector<float>& samples) {
    const std::vector<float> silence(100, 0.0F);
    LoudnessMeter meter(kRate);
    meter.add(silence);
    meter.add(samples);
    meter.add(silence);
    return meter.true_peak().value();
}

double dense_decibels(const std::vector<float>& samples) { return 20.0 * std::log10(test::dense_peak(samples)); }

std::vector<float> limited(std::vector<float> samples, Decibels ceiling = kCeiling) {
    Clip clip{kRate, std::move(samples)};
    limit_peaks(clip, ceiling);
    return clip.samples;
}

std::vector<float> square_burst(double height) {
    std::vector<float> samples(3'000, 0.0F);
    for (std::size_t i = 1'000; i < 2'000; ++i) samples[i] = static_cast<float>((i / 60) % 2 == 0 ? height : -height);
    return samples;
}

std::vector<float> alternating(std::size_t from, std::size_t to) {
    std::vector<float> samples(3'000, 0.0F);
    for (std::size_t i = from; i < to; ++i) samples[i] = i % 2 == 0 ? 1.0F : -1.0F;
    return samples;
}

std::vector<float> spikes() {
    test::Noise noise(11);
    std::vector<float> samples(3'000, 0.0F);
    for (float& sample : samples) {
        const float size = noise.next();
        if (noise.next() > 0.96F) sample = 10.0F * size;
    }
    return samples;
}

std::vector<float> edges() {
    std::vector<float> samples(3'000, 0.0F);
    samples.front() = 2.0F;
    samples.back() = -2.0F;
    return samples;
}

/// The signs that lift the wave highest between two samples.
std::vector<float> made_to_overshoot() {
    std::vector<float> samples(3'000, 0.0F);
    for (std::size_t i = 0; i < 64; ++i) samples[1'500 - i] = samples[1'501 + i] = i % 2 == 0 ? 0.4F : -0.4F;
    return samples;
}

std::vector<float> impulse(float height) {
    std::vector<float> samples(3'000, 0.0F);
    samples[1'500] = height;
    return samples;
}

/// Signals as a voice or a chime makes them: nothing in the highest tenth of the band.
std::vector<Signal> natural() {
    return {
        {"voice 3 dB too high", test::voice_like(1, 1.2, kRate, 5'000)},
        {"voice 10 dB too high", test::voice_like(2, 3.0, kRate, 5'000)},
        {"tone of 997 Hz", test::tone({997.0, 1.0}, kRate, 3'000)},
        {"tone of a quarter of the rate, between its samples", test::tone({12'000.0, 1.2, 0.7853981634}, kRate, 3'000)},
        {"tone of 13 kHz", test::tone({13'000.0, 1.0, 0.3}, kRate, 3'000)},
        {"square burst", square_burst(1.0)},
        {"square burst, 18 dB too high", square_burst(8.0)},
        {"impulse", impulse(1.0F)},
        {"impulse, 12 dB too high", impulse(4.0F)},
        {"sound at both edges", edges()}};
}

std::vector<Signal> hostile() {
    return {{"noise", test::noise(1, 1.0, 3'000)},
            {"noise, 12 dB too high", test::noise(2, 4.0, 3'000)},
            {"alternating samples", alternating(0, 3'000)},
            {"a burst of alternating samples", alternating(1'000, 1'100)},
            {"signs made to overshoot", made_to_overshoot()},
            {"spikes", spikes()},
            {"tone of 20 kHz", test::tone({20'000.0, 1.0, 0.1}, kRate, 3'000)},
            {"tone of 23.5 kHz", test::tone({23'500.0, 1.0}, kRate, 3'000)},
            {"one sample", {1.0F}},
            {"two samples", {1.0F, -1.0F}},
            {"three samples", {1.0F, 1.0F, 1.0F}}};
}

std::vector<Signal> all_signals() {
    std::vector<Signal> all = natural();
    for (Signal& signal : hostile()) all.push_back(std::move(signal));
    return all;
}

TEST_CASE("a limited clip stays under the ceiling as a true peak meter reads it, whatever it was") {
    for (const Signal& signal : all_signals()) {
        CAPTURE(signal.name);
        REQUIRE(metered_peak(signal.samples) > kCeiling.value() - 2.0);
        CHECK(metered_peak(limited(signal.samples)) <= kCeiling.value() + 1e-4);
    }
}

TEST_CASE("a limited clip stays under the ceiling on a denser and longer reading") {
    for (const Signal& signal : natural()) {
        CAPTURE(signal.name);
        CHECK(dense_decibels(limited(signal.samples)) <= kCeiling.value() + 0.05);
    }
}

TEST_CASE("near half the rate, where readings part, the longest still finds nothing over full scale") {
    for (const Signal& signal : hostile()) {
        CAPTURE(signal.name);
        CHECK(dense_decibels(limited(signal.samples)) < 0.0);
    }
}

TEST_CASE("limiting takes no more than it must") {
    for (const Signal& signal : natural()) {
        CAPTURE(signal.name);
        CHECK(dense_decibels(limited(signal.samples)) >= kCeiling.value() - 0.1);
    }
}

TEST_CASE("a clip that is low enough keeps every bit") {
    for (const double height : {0.0, 0.5, 0.8}) {
        const std::vector<float> voice = test::voice_like(3, height, kRate, 9'000);
        CHECK(limited(voice) == voice);
    }
    CHECK(limited({}).empty());
}

TEST_CASE("samples further than 17 ms from a peak keep every bit") {
    std::vector<float> samples = test::voice_like(4, 0.4, kRate, 20'000);
    const std::vector<float> before = samples;
    samples[10'000] += 2.0F;
    const std::vector<float> after = limited(samples);
    constexpr std::size_t kFar = 17 * 48;
    CHECK(std::equal(after.begin(), after.begin() + (10'000 - kFar), before.begin()));
    CHECK(std::equal(after.begin() + 10'000 + kFar, after.end(), before.begin() + 10'000 + kFar));
    CHECK(after[9'900] != before[9'900]);
}

TEST_CASE("the level falls before a peak and rises after it without a step") {
    std::vector<float> samples(3'000, 0.1F);
    samples[1'500] = 2.0F;
    std::vector<float> after = limited(samples);
    after[1'500] *= 0.05F;
    // From 1 to 0.42 over 8 ms: the steepest step of a smooth curve is a few times the mean.
    float steepest = 0.0F;
    for (std::size_t i = 1; i < after.size(); ++i)
        steepest = std::max(steepest, std::abs(after[i] - after[i - 1]) / 0.1F);
    CHECK(steepest < 3.0F * 0.58F / 384.0F);
    CHECK(*std::min_element(after.begin(), after.end()) < 0.045F);
}

TEST_CASE("limiting gives the same samples every time, and limiting again changes nothing") {
    const std::vector<float> once = limited(test::voice_like(5, 2.0, kRate, 20'000));
    CHECK(limited(test::voice_like(5, 2.0, kRate, 20'000)) == once);
    CHECK(limited(once) == once);
}

TEST_CASE("clips that are limited together are lowered alike, each under the ceiling") {
    const std::vector<float> loud = test::voice_like(7, 1.5, kRate, 20'000);
    std::vector<float> quiet = loud;
    for (float& sample : quiet) sample *= -0.25F;
    for (const bool is_loud_first : {true, false}) {
        std::array clips{Clip{kRate, is_loud_first ? loud : quiet}, Clip{kRate, is_loud_first ? quiet : loud}};
        limit_peaks(clips, kCeiling);
        const Clip& louder = clips[is_loud_first ? 0 : 1];
        const Clip& quieter = clips[is_loud_first ? 1 : 0];
        CHECK(louder.samples == limited(loud));
        float farthest = 0.0F;
        for (std::size_t i = 0; i < loud.size(); ++i)
            farthest = std::max(farthest, std::abs(quieter.samples[i] + 0.25F * louder.samples[i]));
        CHECK(farthest < 1e-6F);
    }
}

TEST_CASE("limiting knows other rates and ceilings") {
    for (const int rate : {8'000, 22'050, 44'100, 93'000}) {
        CAPTURE(rate);
        Clip clip{SampleRate{rate}, test::voice_like(6, 1.5, SampleRate{rate}, 9'000)};
        limit_peaks(clip, Decibels(-6.0));
        LoudnessMeter meter(clip.rate);
        meter.add(clip.samples);
        CHECK(meter.true_peak().value() <= -6.0 + 1e-4);
        CHECK(meter.true_peak().value() >= -6.2);
    }
}

}  // namespace
}  // namespace cuewell
