#include "speech/tone.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};

Clip sine(double hertz, double height, std::size_t samples) {
    Clip clip{kRate, std::vector<float>(samples)};
    for (std::size_t i = 0; i < samples; ++i) {
        const double turns = hertz * static_cast<double>(i) / kRate.hz;
        clip.samples[i] = static_cast<float>(height * std::sin(2.0 * std::numbers::pi * turns));
    }
    return clip;
}

/// Noise that is the same on every machine.
Clip noise(double height, std::size_t samples) {
    Clip clip{kRate, std::vector<float>(samples)};
    std::uint64_t state = 7;
    for (float& sample : clip.samples) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        sample = static_cast<float>(height * (static_cast<double>(state >> 11U) / 4503599627370496.0 - 1.0));
    }
    return clip;
}

Clip sum(const Clip& a, const Clip& b) {
    Clip result = a;
    for (std::size_t i = 0; i < std::min(a.samples.size(), b.samples.size()); ++i) result.samples[i] += b.samples[i];
    return result;
}

Clip shaped(Clip clip, const Tone& tone) {
    shape_tone(clip, tone);
    return clip;
}

double power(const Clip& clip, std::size_t from, std::size_t to) {
    double sum = 0.0;
    for (std::size_t i = from; i < to; ++i) sum += std::pow(static_cast<double>(clip.samples[i]), 2.0);
    return sum;
}

/// The level of one clip over another between two places, in dB.
double level_over(const Clip& clip, const Clip& reference, std::size_t from, std::size_t to) {
    return 10.0 * std::log10(power(clip, from, to) / power(reference, from, to));
}

/// Like a sung "ah": the harmonics of 200 Hz, each softer than the one before.
Clip vowel(std::size_t samples) {
    Clip clip{kRate, std::vector<float>(samples)};
    for (int harmonic = 1; harmonic <= 30; ++harmonic) {
        clip = sum(clip, sine(200.0 * harmonic, 0.2 / harmonic, samples));
    }
    return clip;
}

/// Like an s: what noise has above 5 kHz.
Clip hiss(double height, std::size_t samples) {
    Clip clip = noise(height, samples);
    // Each step takes 6 dB and more of what lies below, and leaves most of the rest.
    for (int step = 0; step < 6; ++step) {
        for (std::size_t i = clip.samples.size() - 1; i > 0; --i) {
            clip.samples[i] = (clip.samples[i] - clip.samples[i - 1]) * 0.6F;
        }
    }
    return clip;
}

Tone de_harshed(double most) {
    Tone tone;
    tone.de_harsh = Decibels(most);
    return tone;
}

Tone reflected(double level) {
    Tone tone;
    tone.reflections = Decibels(level);
    return tone;
}

TEST_CASE("a tone that says nothing changes no bit") {
    const Clip clip = noise(0.5, 4'800);
    CHECK(shaped(clip, {}).samples == clip.samples);
    CHECK(shaped(clip, de_harshed(0.0)).samples == clip.samples);
}

TEST_CASE("high pass and shelves work on the parts of the sound that they name") {
    Tone tone;
    tone.high_pass = Hertz{100.0};
    tone.low_shelf = ShelfFilter{Hertz{400.0}, Decibels(4.0)};
    tone.high_shelf = ShelfFilter{Hertz{6'000.0}, Decibels(-5.0)};
    const auto change = [&](double hertz) {
        const Clip clip = sine(hertz, 0.25, 48'000);
        return level_over(shaped(clip, tone), clip, 24'000, 48'000);
    };
    CHECK(change(25.0) == doctest::Approx(-20.1).epsilon(0.02));
    CHECK(change(200.0) == doctest::Approx(3.3).epsilon(0.1));
    CHECK(std::abs(change(1'600.0)) < 0.15);
    CHECK(change(18'000.0) == doctest::Approx(-5.0).epsilon(0.02));
}

TEST_CASE("a steady soft vowel is not harsh: no bit of it changes") {
    const Clip clip = vowel(48'000);
    CHECK(shaped(clip, de_harshed(12.0)).samples == clip.samples);
}

TEST_CASE("a hiss is lowered by what is given, and by no more") {
    const Clip clip = hiss(0.3, 48'000);
    for (const double most : {3.0, 6.0, 12.0}) {
        const double change = level_over(shaped(clip, de_harshed(most)), clip, 4'800, 48'000);
        CHECK(change == doctest::Approx(-most).epsilon(0.05));
        CHECK(change >= -most - 0.05);
    }
}

TEST_CASE("lowering a hiss sets in within some milliseconds, and is over soon after it") {
    constexpr std::size_t kEnd = 24'000;
    Clip clip = hiss(0.3, kEnd);
    const Clip after = vowel(48'000);
    clip.samples.insert(clip.samples.end(), after.samples.begin(), after.samples.end());
    const Clip result = shaped(clip, de_harshed(6.0));
    CHECK(level_over(result, clip, 480, 960) < -5.0);
    CHECK(std::abs(level_over(result, clip, kEnd + 480, kEnd + 4'800)) < 0.1);
    constexpr std::size_t kLongAfter = kEnd + 40'000;
    CHECK(std::equal(result.samples.begin() + kLongAfter, result.samples.end(), clip.samples.begin() + kLongAfter));
}

TEST_CASE("under a hiss, what lies below stays") {
    const Clip low = sine(500.0, 0.02, 48'000);
    const Clip change = [&] {
        Clip with = shaped(sum(hiss(0.3, 48'000), low), de_harshed(6.0));
        Clip without = shaped(hiss(0.3, 48'000), de_harshed(6.0));
        for (std::size_t i = 0; i < with.samples.size(); ++i) with.samples[i] -= without.samples[i];
        return with;
    }();
    CHECK(std::abs(level_over(change, low, 4'800, 48'000)) < 0.3);
}

TEST_CASE("reflections are as strong together as is said") {
    const Clip clip = [] {
        Clip deep = noise(0.5, 96'000);
        for (std::size_t i = 1; i < deep.samples.size(); ++i) {
            deep.samples[i] = 0.9F * deep.samples[i - 1] + 0.1F * deep.samples[i];
        }
        return deep;
    }();
    for (const double level : {-12.0, -20.0, -30.0}) {
        Clip result = shaped(clip, reflected(level));
        for (std::size_t i = 0; i < clip.samples.size(); ++i) result.samples[i] -= clip.samples[i];
        CHECK(level_over(result, clip, 4'800, 96'000) == doctest::Approx(level).epsilon(0.05));
    }
}

TEST_CASE("reflections come between 9 and 37 ms after the sound, each weaker than the one before") {
    Clip click{kRate, std::vector<float>(4'800)};
    click.samples[0] = 1.0F;
    const Clip result = shaped(click, reflected(-12.0));
    CHECK(result.samples[0] == 1.0F);
    CHECK(std::all_of(result.samples.begin() + 1, result.samples.begin() + 432, [](float s) { return s == 0.0F; }));
    CHECK(
        std::all_of(result.samples.begin() + 1'776, result.samples.end(), [](float s) { return std::abs(s) < 1e-6F; }));
    std::vector<float> heights;
    for (std::size_t at = 432; at < 1'776; ++at) {
        const auto height = [&](std::size_t place) { return std::abs(result.samples[place]); };
        if (height(at) > 0.01F && height(at) >= height(at - 1) && height(at) > height(at + 1)) {
            heights.push_back(height(at));
        }
    }
    CHECK(heights.size() >= 4);
    CHECK(heights.size() <= 6);
    CHECK(std::is_sorted(heights.rbegin(), heights.rend()));
}

TEST_CASE("with reflections a clip is longer by what they take, and dies away") {
    const Clip clip = sine(300.0, 0.5, 4'800);
    const Clip result = shaped(clip, reflected(-12.0));
    CHECK(result.length() - clip.length() >= Frames(1'728));
    CHECK(result.length() - clip.length() <= Frames(1'824));
    CHECK(std::abs(result.samples.back()) < 1e-4F);
}

TEST_CASE("the same clip and tone are the same samples") {
    Tone tone = reflected(-20.0);
    tone.de_harsh = Decibels(6.0);
    tone.high_pass = Hertz{80.0};
    CHECK(shaped(hiss(0.3, 9'600), tone).samples == shaped(hiss(0.3, 9'600), tone).samples);
}

TEST_CASE("nothing, a single sample and a low rate can be shaped") {
    Tone tone = reflected(-20.0);
    tone.de_harsh = Decibels(6.0);
    tone.high_pass = Hertz{80.0};
    tone.high_shelf = ShelfFilter{Hertz{5'000.0}, Decibels(-3.0)};
    CHECK(shaped(Clip{kRate, {}}, tone).length() > Frames(0));
    CHECK(shaped(Clip{kRate, {0.5F}}, tone).length() > Frames(1));
    for (const int hz : {4'000, 8'000, 22'050}) {
        const Clip result = shaped(Clip{SampleRate{hz}, std::vector<float>(1'000, 0.5F)}, tone);
        CHECK(std::ranges::all_of(result.samples, [](float s) { return std::isfinite(s) && std::abs(s) < 4.0F; }));
    }
}

}  // namespace
}  // namespace cuewell
