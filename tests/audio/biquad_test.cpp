#include "audio/biquad.h"

#include "signals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace cuewell {
namespace {

using test::kRate;

/// What a filter does to the level of a sine, once it has settled: in dB, over whole turns.
double measured(const Biquad& biquad, double hertz) {
    constexpr std::size_t kSettled = 24'000;
    std::vector<float> wave = test::tone({hertz, 0.25}, kRate, 72'000);
    const std::vector<float> before = wave;
    filter(wave, biquad);
    const auto power = [](const std::vector<float>& samples) {
        double sum = 0.0;
        for (std::size_t i = kSettled; i < samples.size(); ++i) sum += std::pow(static_cast<double>(samples[i]), 2.0);
        return sum;
    };
    return 10.0 * std::log10(power(wave) / power(before));
}

/// Where a frequency lies for the analogue filter that the digital one is bent from, its own frequency being 1.
double bent(double hertz, double own) {
    return std::tan(std::numbers::pi * hertz / kRate.hz) / std::tan(std::numbers::pi * own / kRate.hz);
}

double high_pass_level(double hertz, double corner) {
    const double w4 = std::pow(bent(hertz, corner), 4.0);
    return 10.0 * std::log10(w4 / (1.0 + w4));
}

/// The analogue shelf A (s^2 + sqrt(2 A) s + A) / (A s^2 + sqrt(2 A) s + 1), at a slope of 1.
double low_shelf_level(double hertz, double middle, double gain) {
    const double a = std::pow(10.0, gain / 40.0);
    const double w2 = std::pow(bent(hertz, middle), 2.0);
    const auto square = [&](double real) { return real * real + 2.0 * a * w2; };
    return 10.0 * std::log10(a * a * square(a - w2) / square(1.0 - a * w2));
}

double high_shelf_level(double hertz, double middle, double gain) {
    return gain + low_shelf_level(hertz, middle, -gain);
}

TEST_CASE("a high pass takes off what a Butterworth of second order does") {
    for (const double hertz : {20.0, 50.0, 100.0, 200.0, 1'000.0, 12'000.0}) {
        CAPTURE(hertz);
        CHECK(std::abs(measured(high_pass(Hertz{100.0}, kRate), hertz) - high_pass_level(hertz, 100.0)) < 0.02);
    }
    CHECK(std::abs(measured(high_pass(Hertz{100.0}, kRate), 100.0) + 3.01) < 0.02);
}

TEST_CASE("a low pass is what the high pass leaves out") {
    for (const double hertz : {100.0, 1'000.0, 4'000.0, 8'000.0, 16'000.0}) {
        CAPTURE(hertz);
        const double kept = std::pow(10.0, high_pass_level(hertz, 4'000.0) / 10.0);
        CHECK(std::abs(measured(low_pass(Hertz{4'000.0}, kRate), hertz) - 10.0 * std::log10(1.0 - kept)) < 0.02);
    }
}

TEST_CASE("a low shelf changes what lies below it, up or down") {
    for (const double gain : {-12.0, -3.0, 6.0}) {
        for (const double hertz : {20.0, 100.0, 250.0, 500.0, 2'000.0, 15'000.0}) {
            CAPTURE(gain);
            CAPTURE(hertz);
            CHECK(std::abs(measured(low_shelf(Hertz{250.0}, Decibels(gain), kRate), hertz) -
                           low_shelf_level(hertz, 250.0, gain)) < 0.02);
        }
        CHECK(std::abs(measured(low_shelf(Hertz{250.0}, Decibels(gain), kRate), 250.0) - gain / 2.0) < 0.02);
    }
}

TEST_CASE("a high shelf changes what lies above it, up or down") {
    for (const double gain : {-12.0, -3.0, 6.0}) {
        for (const double hertz : {100.0, 2'000.0, 5'000.0, 9'000.0, 20'000.0}) {
            CAPTURE(gain);
            CAPTURE(hertz);
            CHECK(std::abs(measured(high_shelf(Hertz{5'000.0}, Decibels(gain), kRate), hertz) -
                           high_shelf_level(hertz, 5'000.0, gain)) < 0.02);
        }
    }
}

/// The level of a constant, and of the fastest wave there is.
double at_the_end(const Biquad& biquad, float every_other) {
    std::vector<float> wave(48'000, 0.25F);
    for (std::size_t i = 1; i < wave.size(); i += 2) wave[i] *= every_other;
    filter(wave, biquad);
    return static_cast<double>(std::abs(wave.back())) / 0.25;
}

TEST_CASE("the ends of the range are what each filter promises") {
    constexpr float kConstant = 1.0F;
    constexpr float kFastest = -1.0F;
    CHECK(at_the_end(high_pass(Hertz{80.0}, kRate), kConstant) < 1e-6);
    CHECK(at_the_end(high_pass(Hertz{80.0}, kRate), kFastest) == doctest::Approx(1.0));
    CHECK(at_the_end(low_pass(Hertz{3'000.0}, kRate), kConstant) == doctest::Approx(1.0));
    CHECK(at_the_end(low_pass(Hertz{3'000.0}, kRate), kFastest) < 1e-6);
    CHECK(at_the_end(low_shelf(Hertz{200.0}, Decibels(-6.0), kRate), kConstant) == doctest::Approx(0.501187));
    CHECK(at_the_end(low_shelf(Hertz{200.0}, Decibels(-6.0), kRate), kFastest) == doctest::Approx(1.0));
    CHECK(at_the_end(high_shelf(Hertz{5'000.0}, Decibels(6.0), kRate), kConstant) == doctest::Approx(1.0));
    CHECK(at_the_end(high_shelf(Hertz{5'000.0}, Decibels(6.0), kRate), kFastest) == doctest::Approx(1.99526));
}

TEST_CASE("a frequency that the rate does not have is not filtered, to the bit") {
    const std::vector<float> before = test::noise(1, 0.5, 4'800);
    for (const double hertz : {0.0, -100.0, 0.45 * 48'000, 30'000.0}) {
        CAPTURE(hertz);
        for (const Biquad& biquad :
             {high_pass(Hertz{hertz}, kRate), low_pass(Hertz{hertz}, kRate),
              low_shelf(Hertz{hertz}, Decibels(6.0), kRate), high_shelf(Hertz{hertz}, Decibels(6.0), kRate)}) {
            std::vector<float> wave = before;
            filter(wave, biquad);
            CHECK(wave == before);
        }
    }
}

TEST_CASE("a filter goes on from its own state, and leaves the one it was copied from alone") {
    Biquad biquad = high_pass(Hertz{1'000.0}, kRate);
    const double first = biquad.next(1.0);
    Biquad copy = biquad;
    CHECK(copy.next(0.0) == biquad.next(0.0));
    CHECK(first != biquad.next(1.0));
}

TEST_CASE("filters in a row give the bits of one after the other") {
    const std::array row{high_pass(Hertz{80.0}, kRate), low_shelf(Hertz{250.0}, Decibels(1.5), kRate), Biquad()};
    std::vector<float> wave = test::noise(1, 0.5, 5'000);
    std::vector<float> expected = wave;
    for (const Biquad& biquad : row) filter(expected, biquad);
    filter(wave, row);
    CHECK(wave == expected);
}

TEST_CASE("backwards is forwards through the reversed wave") {
    const Biquad low = low_pass(Hertz{3'000.0}, kRate);
    std::vector<float> wave = test::noise(2, 0.5, 5'000);
    std::vector<float> expected(wave.rbegin(), wave.rend());
    filter(expected, low);
    std::ranges::reverse(expected);
    filter_backwards(wave, low);
    CHECK(wave == expected);
}

}  // namespace
}  // namespace cuewell
