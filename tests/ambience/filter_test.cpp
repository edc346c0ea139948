#include "ambience/filter.h"
#include "ambience/filter_chain.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};

template <typename... Filters>
FilterChain chain_of(const Filters&... filters) {
    FilterChain chain;
    (chain.add(filters.step()), ...);
    return chain;
}

/// What comes out of a tone, as dB of what went in.
double measured(FilterChain chain, Hertz frequency) {
    std::vector<StereoFrame> frames(48'000);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const double wave = std::sin(2.0 * std::numbers::pi * frequency.value * static_cast<double>(i) / 48'000.0);
        frames[i] = {wave, -2.0 * wave};
    }
    chain.run(frames);
    double left = 0.0;
    double right = 0.0;
    for (std::size_t i = 24'000; i < frames.size(); ++i) {
        left += frames[i].left * frames[i].left;
        right += frames[i].right * frames[i].right;
    }
    CHECK(right == doctest::Approx(4.0 * left));
    return 10.0 * std::log10(left / 12'000.0);
}

template <typename Filter>
double measured(const Filter& filter, Hertz frequency) {
    return measured(chain_of(filter), frequency);
}

template <typename Filter>
void check_response(const Filter& filter) {
    for (const double frequency : {50.0, 250.0, 1'000.0, 3'000.0, 12'000.0}) {
        const double promised = 10.0 * std::log10(filter.response(Hertz{frequency}).value);
        if (promised > -80.0) CHECK(measured(filter, Hertz{frequency}) == doctest::Approx(promised).epsilon(0.001));
    }
}

TEST_CASE("in silence a filter comes to rest: it does not go on with numbers too small to be normal") {
    FilterChain chain =
        chain_of(StateVariableFilter::high_pass(Hertz{20}, kRate), StateVariableFilter::low_pass(Hertz{5'000}, kRate));
    std::vector<StereoFrame> frames(64);
    frames.front() = {1.0, -1.0};
    for (int block = 0; block < 5 * kRate.hz / 64; ++block) {
        chain.run(frames);
        const auto is_normal = [](const StereoFrame& frame) { return std::fpclassify(frame.left) != FP_SUBNORMAL; };
        REQUIRE(std::ranges::all_of(frames, is_normal));
        if (block + 1 < 5 * kRate.hz / 64) std::ranges::fill(frames, StereoFrame{});
    }
    CHECK(std::ranges::all_of(frames, [](const StereoFrame& frame) { return frame.left == 0.0; }));
}

TEST_CASE("filters pass, take and lift what they say") {
    CHECK(measured(StateVariableFilter::low_pass(Hertz{1'000}, kRate), Hertz{1'000}) ==
          doctest::Approx(-3.01).epsilon(0.01));
    CHECK(measured(StateVariableFilter::low_pass(Hertz{1'000}, kRate), Hertz{8'000}) < -36.0);
    CHECK(measured(StateVariableFilter::high_pass(Hertz{1'000}, kRate), Hertz{1'000}) ==
          doctest::Approx(-3.01).epsilon(0.01));
    CHECK(measured(StateVariableFilter::high_pass(Hertz{1'000}, kRate), Hertz{125}) < -36.0);
    const auto band = StateVariableFilter::band_pass(Hertz{1'000}, Octaves{2.0}, kRate);
    CHECK(std::abs(measured(band, Hertz{1'000})) < 0.01);
    CHECK(measured(band, Hertz{500}) == doctest::Approx(-3.01).epsilon(0.02));
    const auto bell = StateVariableFilter::bell(Hertz{1'000}, Octaves{1.0}, Decibels(9.0), kRate);
    CHECK(measured(bell, Hertz{1'000}) == doctest::Approx(9.0).epsilon(0.01));
    CHECK(std::abs(measured(bell, Hertz{50})) < 0.1);
    const SlopeFilter slope(Hertz{100}, kRate);
    CHECK(measured(slope, Hertz{2'000}) - measured(slope, Hertz{1'000}) == doctest::Approx(-6.0).epsilon(0.02));
}

TEST_CASE("the response of a filter is what it does") {
    check_response(StateVariableFilter::low_pass(Hertz{700}, kRate));
    check_response(StateVariableFilter::high_pass(Hertz{700}, kRate));
    check_response(StateVariableFilter::band_pass(Hertz{700}, Octaves{0.5}, kRate));
    check_response(StateVariableFilter::bell(Hertz{700}, Octaves{0.5}, Decibels(-12.0), kRate));
    check_response(SlopeFilter(Hertz{300}, kRate));
    check_response(SlopeFilter(Hertz{300}, Hertz{600}, kRate));
}

TEST_CASE("in a chain of any length each filter does what it does alone") {
    FilterChain chain;
    double promised = 0.0;
    const Hertz tone{900.0};
    const auto add = [&](const auto& filter) {
        chain.add(filter.step());
        promised += 10.0 * std::log10(filter.response(tone).value);
        CHECK(measured(chain, tone) == doctest::Approx(promised).epsilon(0.001));
    };
    CHECK(std::abs(measured(chain, tone)) < 0.001);
    add(SlopeFilter(Hertz{200}, Hertz{500}, kRate));
    add(StateVariableFilter::high_pass(Hertz{300}, kRate));
    for (const double pole : {700.0, 800.0, 900.0}) add(SlopeFilter(Hertz{pole}, Hertz{3.0 * pole}, kRate));
    for (const double middle : {600.0, 800.0, 1'000.0, 1'500.0})
        add(StateVariableFilter::bell(Hertz{middle}, Octaves{1.0}, Decibels(4.0), kRate));
    add(SlopeFilter(Hertz{900}, kRate));
}

TEST_CASE("a filter has forgotten an impulse after its memory, by 120 dB or nearly so") {
    const auto check = [](const auto& filter) {
        std::vector<StereoFrame> frames(static_cast<std::size_t>(filter.memory() * 48'000.0) + 1'000);
        frames[0] = {1.0, 1.0};
        chain_of(filter).run(frames);
        double highest = 0.0;
        for (const StereoFrame& frame : frames) highest = std::max(highest, std::abs(frame.left));
        CHECK(std::abs(frames.back().left) < 1e-5 * highest);
    };
    check(StateVariableFilter::high_pass(Hertz{40}, kRate));
    check(StateVariableFilter::band_pass(Hertz{100}, Octaves{0.1}, kRate));
    check(StateVariableFilter::band_pass(Hertz{300}, Octaves{4.0}, kRate));
    check(StateVariableFilter::bell(Hertz{100}, Octaves{0.3}, Decibels(24.0), kRate));
    check(SlopeFilter(Hertz{20}, kRate));
}

TEST_CASE("a filter that is retuned while it runs stays calm") {
    auto filter = StateVariableFilter::band_pass(Hertz{1'000}, Octaves{0.3}, kRate);
    FilterChain chain = chain_of(filter);
    std::vector<StereoFrame> frames(64);
    double highest = 0.0;
    for (int i = 0; i < 2'000; ++i) {
        for (StereoFrame& frame : frames) frame = {1.0, -1.0};
        filter.retune(Hertz{i % 2 == 0 ? 40.0 : 15'000.0});
        chain.retune_first(filter.step());
        chain.run(frames);
        for (const StereoFrame& frame : frames) highest = std::max(highest, std::abs(frame.left));
    }
    CHECK(highest < 10.0);
}

}  // namespace
}  // namespace cuewell
