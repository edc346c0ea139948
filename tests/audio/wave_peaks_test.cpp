#include "audio/wave_peaks.h"

#include "signals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace cuewell {
namespace {

bool are_same(const std::vector<WavePeak>& a, const std::vector<WavePeak>& b) {
    return std::ranges::equal(
        a, b, [](const WavePeak& x, const WavePeak& y) { return x.at == y.at && x.height == y.height; });
}

std::vector<WavePeak> peaks_of(const std::vector<float>& samples, float level) {
    return wave_peaks(samples, 0, samples.size(), level);
}

TEST_CASE("a wave that rises between its samples is found there") {
    // A quarter of the rate, and every sample at 0.707 of its height.
    const std::vector<float> wave = test::tone({12'000.0, 1.0, 0.7853981634}, test::kRate, 2'000);
    const std::vector<WavePeak> peaks = peaks_of(wave, 0.9F);
    CHECK(peaks.size() > 1'900);
    for (const WavePeak& peak : peaks) {
        if (peak.at < 100 || peak.at >= 1'900) continue;
        CHECK(std::abs(peak.height - 1.0F) < 0.01F);
    }
    CHECK(peaks_of(wave, 1.2F).empty());
}

TEST_CASE("peaks are those over a level of all there are, whatever the level") {
    const std::vector<float> voice = test::voice_like(1, 1.2, test::kRate, 20'000);
    const std::vector<WavePeak> all = peaks_of(voice, 0.0F);
    for (const float level : {0.1F, 0.3F, 0.7F, 1.0F}) {
        std::vector<WavePeak> high;
        std::ranges::copy_if(all, std::back_inserter(high), [&](const WavePeak& peak) { return peak.height > level; });
        REQUIRE_FALSE(high.empty());
        CHECK(are_same(peaks_of(voice, level), high));
    }
}

TEST_CASE("the peaks of parts are those of the whole") {
    const std::vector<float> voice = test::voice_like(2, 1.5, test::kRate, 20'000);
    const std::vector<WavePeak> whole = peaks_of(voice, 0.4F);
    for (const std::size_t length : {37U, 1'000U, 4'096U, 9'999U}) {
        std::vector<WavePeak> parts;
        for (std::size_t from = 0; from < voice.size(); from += length) {
            const auto part = wave_peaks(voice, from, std::min(from + length, voice.size()), 0.4F);
            parts.insert(parts.end(), part.begin(), part.end());
        }
        CHECK(are_same(parts, whole));
    }
}

TEST_CASE("no sample has no peak and silence neither") {
    CHECK(peaks_of({}, 0.1F).empty());
    CHECK(peaks_of(std::vector<float>(10'000, 0.0F), 0.0F).empty());
}

}  // namespace
}  // namespace cuewell
