#include "audio/resample.h"

#include "base/errors.h"
#include "signals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace cuewell {
namespace {

using test::kRate;

struct Rates {
    int from;
    int to;
};

constexpr std::array<Rates, 8> kPairs{{{22'050, 48'000},
                                       {48'000, 22'050},
                                       {44'100, 48'000},
                                       {16'000, 44'100},
                                       {48'000, 8'000},
                                       {22'050, 96'000},
                                       {8'000, 192'000},
                                       {192'000, 8'000}}};

std::size_t highest_sample(const Clip& clip) {
    const auto larger = [](float a, float b) { return std::abs(a) < std::abs(b); };
    const auto highest = std::max_element(clip.samples.begin(), clip.samples.end(), larger);
    return static_cast<std::size_t>(highest - clip.samples.begin());
}

TEST_CASE("resampling gives the exact length, rounded half up") {
    for (const Rates rates : kPairs) {
        for (const std::int64_t length : {1, 2, 3, 5, 147, 1001, 4096, 30'011}) {
            CAPTURE(rates.from);
            CAPTURE(rates.to);
            CAPTURE(length);
            const Clip clip{SampleRate{rates.from}, std::vector<float>(static_cast<std::size_t>(length), 0.1F)};
            const std::int64_t exact = (2 * length * rates.to + rates.from) / (2 * rates.from);
            CHECK(resample(clip, SampleRate{rates.to}).length() == Frames(exact));
        }
    }
}

TEST_CASE("a click keeps its place, wherever it stands and whatever the rates") {
    for (const Rates rates : kPairs) {
        for (const std::size_t place : {0U, 1U, 500U, 2'500U, 4'999U}) {
            CAPTURE(rates.from);
            CAPTURE(rates.to);
            CAPTURE(place);
            Clip clip{SampleRate{rates.from}, std::vector<float>(5'000, 0.0F)};
            clip.samples[place] = 1.0F;
            const Clip result = resample(clip, SampleRate{rates.to});
            const double expected = static_cast<double>(place) * rates.to / rates.from;
            const double last = static_cast<double>(result.samples.size() - 1);
            // The nearest sample; at the clip's edge, where the ripple before it is missing, a tenth of one that
            // came in.
            const double allowed = std::max(0.501, 0.1 * rates.to / rates.from);
            CHECK(std::abs(static_cast<double>(highest_sample(result)) - std::min(expected, last)) <= allowed);
        }
    }
}

TEST_CASE("a tone comes out as the same tone, in phase, and as high") {
    const Clip clip{SampleRate{22'050}, test::tone({1'000.0, 0.5}, SampleRate{22'050}, 22'050)};
    const Clip result = resample(clip, kRate);
    const std::vector<float> wanted = test::tone({1'000.0, 0.5}, kRate, result.samples.size());
    double worst = 0.0;
    for (std::size_t i = 1'000; i + 1'000 < wanted.size(); ++i) {
        worst = std::max(worst, std::abs(static_cast<double>(result.samples[i]) - static_cast<double>(wanted[i])));
    }
    CHECK(worst < 2e-6);
}

TEST_CASE("the last sound of a clip is not swallowed") {
    Clip clip{SampleRate{22'050}, std::vector<float>(10'000, 0.0F)};
    std::fill(clip.samples.end() - 400, clip.samples.end(), 0.5F);
    const Clip result = resample(clip, kRate);
    // The first ripple before the end apart, the level holds.
    for (std::size_t i = result.samples.size() - 500; i + 60 < result.samples.size(); ++i) {
        CHECK(std::abs(result.samples[i] - 0.5F) < 0.02F);
    }
}

TEST_CASE("the same rate leaves every sample as it is, and nothing stays nothing") {
    const Clip clip{kRate, test::noise(3, 1.0, 999)};
    CHECK(resample(clip, kRate).samples == clip.samples);
    const Clip empty = resample(Clip{SampleRate{22'050}, {}}, kRate);
    CHECK(empty.samples.empty());
    CHECK(empty.rate == kRate);
}

TEST_CASE("the same clip gives the same samples every time") {
    const Clip clip{SampleRate{22'050}, test::noise(5, 0.9, 30'000)};
    CHECK(resample(clip, kRate).samples == resample(clip, kRate).samples);
}

TEST_CASE("a rate that is none is a failure") {
    CHECK_THROWS_WITH_AS(static_cast<void>(resample(Clip{SampleRate{0}, {1.0F}}, kRate)),
                         "cannot resample: 0 Hz is no sample rate", Failure);
    CHECK_THROWS_AS(static_cast<void>(resample(Clip{kRate, {1.0F}}, SampleRate{-1})), Failure);
}

}  // namespace
}  // namespace cuewell
