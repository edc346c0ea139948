#include "audio/loudness.h"
#include "audio/sound_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numbers>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(CUEWELL_TEST_CHECKOUT) / "sounds";

struct Bundled {
    std::string name;
    Clip clip;
};

std::vector<Bundled> bundled() {
    std::vector<Bundled> all;
    for (const char* const name : {"bell", "block", "bowl", "chime", "ping", "tick", "two-tone"}) {
        all.push_back({name, read_sound_file(kFolder / (std::string(name) + ".flac"))});
    }
    return all;
}

float highest_in(const Clip& clip, std::size_t from, std::size_t to) {
    float highest = 0.0F;
    for (std::size_t i = from; i < std::min(to, clip.samples.size()); ++i) {
        highest = std::max(highest, std::abs(clip.samples[i]));
    }
    return highest;
}

using Spectrum = std::vector<std::complex<double>>;

/// The discrete Fourier transform of a power of two of values.
Spectrum transformed(const Spectrum& values) {
    const std::size_t half = values.size() / 2;
    if (half == 0) return values;
    Spectrum even(half);
    Spectrum odd(half);
    for (std::size_t i = 0; i < half; ++i) {
        even[i] = values[2 * i];
        odd[i] = values[2 * i + 1];
    }
    even = transformed(even);
    odd = transformed(odd);
    Spectrum result(values.size());
    for (std::size_t i = 0; i < half; ++i) {
        const double angle = -std::numbers::pi * static_cast<double>(i) / static_cast<double>(half);
        const std::complex<double> turned = std::polar(1.0, angle) * odd[i];
        result[i] = even[i] + turned;
        result[half + i] = even[i] - turned;
    }
    return result;
}

/// The share of a clip's energy that lies between two frequencies.
double share_between(const Clip& clip, double low, double high) {
    Spectrum values(131'072);
    std::copy(clip.samples.begin(), clip.samples.end(), values.begin());
    values = transformed(values);
    double inside = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < values.size() / 2; ++i) {
        const double hertz = static_cast<double>(i) * clip.rate.hz / static_cast<double>(values.size());
        all += std::norm(values[i]);
        if (hertz >= low && hertz <= high) inside += std::norm(values[i]);
    }
    return inside / all;
}

TEST_CASE("bundled sounds are 48 kHz, as long as they should be, and begin and end at zero") {
    for (const Bundled& sound : bundled()) {
        CAPTURE(sound.name);
        CHECK(sound.clip.rate.hz == 48'000);
        const double seconds = static_cast<double>(sound.clip.length().count()) / 48'000.0;
        // Wood is soon silent.
        CHECK(seconds >= (sound.name == "tick" ? 0.05 : sound.name == "block" ? 0.5 : 1.0));
        CHECK(seconds <= (sound.name == "tick" ? 0.07 : 2.0));
        CHECK(sound.clip.samples.front() == 0.0F);
        CHECK(sound.clip.samples.back() == 0.0F);
    }
}

TEST_CASE("bundled sounds stay well under a voice of -16 LUFS, and are still heard") {
    for (const Bundled& sound : bundled()) {
        CAPTURE(sound.name);
        const Loudness loudness = loudest_moment(sound.clip);
        CHECK(loudness <= Loudness(-19.0));
        CHECK(loudness >= Loudness(sound.name == "tick" ? -40.0 : -25.0));
        CHECK(true_peak(sound.clip) <= Decibels(-10.0));
    }
}

TEST_CASE("bundled sounds rise without a click") {
    for (const Bundled& sound : bundled()) {
        CAPTURE(sound.name);
        const float peak = highest_in(sound.clip, 0, sound.clip.samples.size());
        // A raised cosine of 5 ms is at 2 % after half a millisecond, at 35 % after two.
        CHECK(highest_in(sound.clip, 0, 24) < 0.05F * peak);
        CHECK(highest_in(sound.clip, 0, 96) < 0.45F * peak);
    }
}

TEST_CASE("bundled sounds die away: the last 10 ms are 40 dB down, and no part swells again") {
    for (const Bundled& sound : bundled()) {
        CAPTURE(sound.name);
        const std::size_t end = sound.clip.samples.size();
        const float peak = highest_in(sound.clip, 0, end);
        CHECK(highest_in(sound.clip, end - 480, end) < 0.01F * peak * (sound.name == "tick" ? 5.0F : 1.0F));
        if (sound.name == "tick") continue;
        // Half a second apart, since a bowl beats.
        for (std::size_t at = 4'800; at + 24'000 < end; at += 4'800) {
            CHECK(highest_in(sound.clip, at + 24'000, at + 28'800) < highest_in(sound.clip, at, at + 4'800));
        }
    }
}

TEST_CASE("the tones of bundled sounds lie between 500 and 2,000 Hz") {
    for (const Bundled& sound : bundled()) {
        CAPTURE(sound.name);
        CHECK(share_between(sound.clip, 490.0, 2'010.0) > (sound.name == "tick" ? 0.99 : 0.999));
    }
}

TEST_CASE("every sound has its maker and licence in CREDITS.md, and every credit its sound") {
    std::ifstream file(kFolder / "CREDITS.md");
    const std::string credits{std::istreambuf_iterator<char>(file), {}};
    for (const auto& entry : fs::recursive_directory_iterator(kFolder)) {
        const std::string name = fs::relative(entry.path(), kFolder);
        if (name == "CREDITS.md" || entry.is_directory()) continue;
        CAPTURE(name);
        const std::size_t row = credits.find("| `" + name + "` |");
        REQUIRE(row != std::string::npos);
        CHECK(credits.substr(row, credits.find('\n', row) - row).find("| CC0-1.0 |") != std::string::npos);
    }
    for (std::size_t row = credits.find("| `"); row != std::string::npos; row = credits.find("| `", row + 1)) {
        CHECK(fs::exists(kFolder / credits.substr(row + 3, credits.find('`', row + 3) - row - 3)));
    }
}

}  // namespace
}  // namespace cuewell
