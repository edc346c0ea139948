#include "recipes.h"

#include "ambience/ambience.h"
#include "ambience/filter.h"
#include "ambience/filter_chain.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;
using test::read_in_blocks;

std::vector<float> seconds_of(const std::string& name, SampleRate rate, int seconds, Seed seed) {
    const Frames length(std::int64_t{seconds} * rate.hz);
    const auto source = make_ambience(test::bundled_recipe(name), {rate, length}, seed);
    return read_in_blocks(*source, FramePosition(), length, Frames(8'192));
}

TEST_CASE("every bundled recipe is tested here, and every one tested is there") {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(fs::path(CUEWELL_TEST_CHECKOUT) / "sounds" / "ambience")) {
        CHECK(entry.path().extension() == ".toml");
        found.push_back(entry.path().stem());
    }
    std::ranges::sort(found);
    CHECK(found == test::bundled_names());
}

/// How far a half minute may be from the loudness that minutes have: swells come as they like.
double tolerance(const std::string& name) { return name == "ocean" || name == "wind" ? 0.8 : 0.4; }

TEST_CASE("bundled recipes are as loud as promised, and their peaks stay under the highest") {
    for (const std::string& name : test::bundled_names()) {
        CAPTURE(name);
        const SampleRate rate{16'000};
        const auto meter = test::measured(seconds_of(name, rate, 30, Seed{11}), rate);
        CHECK(std::abs(meter.integrated().lufs() - kAmbienceLoudness.lufs()) < tolerance(name));
        CHECK(meter.true_peak() <= kAmbiencePeak);
    }
}

TEST_CASE("a bundled recipe is as loud at another rate") {
    for (const int hz : {44'100, 48'000}) {
        CAPTURE(hz);
        const SampleRate rate{hz};
        const auto meter = test::measured(seconds_of("rain", rate, 3, Seed{11}), rate);
        CHECK(std::abs(meter.integrated().lufs() - kAmbienceLoudness.lufs()) < tolerance("rain"));
    }
}

double power_of(const std::vector<float>& samples) {
    double sum = 0.0;
    for (const float sample : samples) sum += std::pow(static_cast<double>(sample), 2.0);
    return sum;
}

std::vector<float> filtered(std::vector<float> samples, const StateVariableFilter& filter) {
    FilterChain chain;
    chain.add(filter.step());
    std::vector<StereoFrame> frames(samples.size() / 2);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        frames[i] = {static_cast<double>(samples[2 * i]), static_cast<double>(samples[2 * i + 1])};
    }
    chain.run(frames);
    chain.run(frames);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        samples[2 * i] = static_cast<float>(frames[i].left);
        samples[2 * i + 1] = static_cast<float>(frames[i].right);
    }
    return samples;
}

TEST_CASE("bundled recipes are dark: little lies above 8 kHz, and little below 40 Hz") {
    for (const std::string& name : test::bundled_names()) {
        CAPTURE(name);
        const SampleRate rate{48'000};
        const auto samples = seconds_of(name, rate, 1, Seed{1});
        const double all = power_of(samples);
        CHECK(power_of(filtered(samples, StateVariableFilter::high_pass(Hertz{8'000}, rate))) < 0.01 * all);
        CHECK(power_of(filtered(samples, StateVariableFilter::low_pass(Hertz{35}, rate))) < 0.06 * all);
    }
}

TEST_CASE("bundled recipes are heard in both ears alike") {
    for (const std::string& name : test::bundled_names()) {
        CAPTURE(name);
        const auto samples = seconds_of(name, SampleRate{4'000}, 60, Seed{3});
        double left = 0.0;
        double right = 0.0;
        for (std::size_t i = 0; i < samples.size(); i += 2) {
            left += std::pow(static_cast<double>(samples[i]), 2.0);
            right += std::pow(static_cast<double>(samples[i + 1]), 2.0);
        }
        CHECK(std::abs(10.0 * std::log10(left / right)) < 0.7);
    }
}

/// The level of each tenth of a second in an octave, in dB.
std::vector<double> levels(const std::vector<float>& samples, Hertz middle, SampleRate rate) {
    const auto band = filtered(samples, StateVariableFilter::band_pass(middle, Octaves{1.0}, rate));
    std::vector<double> result;
    const auto step = static_cast<std::size_t>(rate.hz / 10);
    for (std::size_t at = 0; at + 2 * step <= band.size(); at += 2 * step) {
        double sum = 1e-12;
        for (std::size_t i = 0; i < step; ++i) sum += std::pow(static_cast<double>(band[at + 2 * i]), 2.0);
        result.push_back(10.0 * std::log10(sum));
    }
    return result;
}

/// How much a course is like itself a number of steps later: 1 is the same.
double likeness(const std::vector<double>& values, std::size_t lag) {
    double mean = 0.0;
    for (const double value : values) mean += value / static_cast<double>(values.size());
    double all = 0.0;
    double lagged = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        all += (values[i] - mean) * (values[i] - mean);
        if (i + lag < values.size()) lagged += (values[i] - mean) * (values[i + lag] - mean);
    }
    return lagged / all;
}

void check_no_period(const std::string& name, int first_lag, double most) {
    const SampleRate rate{2'000};
    const auto samples = seconds_of(name, rate, 180, Seed{2});
    for (const double middle : {125.0, 500.0}) {
        CAPTURE(name);
        CAPTURE(middle);
        const auto course = levels(samples, Hertz{middle}, rate);
        double highest = -1.0;
        for (std::size_t lag = static_cast<std::size_t>(first_lag); lag < 900; ++lag) {
            highest = std::max(highest, likeness(course, lag));
        }
        CHECK(highest < most);
    }
}

TEST_CASE("steady bundled recipes have no period: from a second on, nothing heard foretells what comes") {
    for (const char* name : {"brown", "drone", "rain", "stream"}) check_no_period(name, 10, 0.2);
}

// Three minutes leave more to chance than ten.
TEST_CASE("swelling bundled recipes have no period: one swell does not foretell the next") {
    for (const char* name : {"ocean", "wind"}) check_no_period(name, 40, 0.3);
}

}  // namespace
}  // namespace cuewell
