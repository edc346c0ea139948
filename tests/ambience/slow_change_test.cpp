#include "ambience/slow_change.h"
#include "ambience/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <vector>

namespace cuewell {
namespace {

/// A value every tenth of a knot's distance.
std::vector<double> course(SlowChange change, std::size_t values, double from = 0.0) {
    std::vector<double> result;
    for (std::size_t i = 0; i < values; ++i) result.push_back(change.at(from + 0.1 * static_cast<double>(i)));
    return result;
}

double mean_of_products(const std::vector<double>& values, std::size_t lag) {
    double sum = 0.0;
    for (std::size_t i = 0; i + lag < values.size(); ++i) sum += values[i] * values[i + lag];
    return sum / static_cast<double>(values.size() - lag);
}

TEST_CASE("random numbers hang on their place alone, and other streams have others") {
    const RandomStream one(7);
    const RandomStream again(7);
    CHECK(one.bits(-3) == again.bits(-3));
    CHECK(one.branch("swell").bits(5) == again.branch("swell").bits(5));
    std::set<std::uint64_t> all;
    for (std::int64_t place = -500; place < 500; ++place) {
        for (const RandomStream& stream : {one, RandomStream(8), one.branch(0), one.branch(1), one.branch("a")}) {
            all.insert(stream.bits(place));
        }
    }
    CHECK(all.size() == 5'000);
}

TEST_CASE("random numbers are spread evenly") {
    const RandomStream random(1);
    std::vector<int> counts(10);
    for (std::int64_t place = 0; place < 100'000; ++place) {
        ++counts[static_cast<std::size_t>(random.unit(place) * 10.0)];
    }
    for (const int count : counts) CHECK(std::abs(count - 10'000) < 400);
}

TEST_CASE("a slow change is the same whatever was asked for before, before its start too") {
    SlowChange wandered(RandomStream(5), 2.0);
    for (const double at : {100.0, -40.0, 7.0}) static_cast<void>(wandered.at(at));
    for (const double at : {-33.3, 0.0, 12.5, 28'800.0}) {
        CHECK(wandered.at(at) == SlowChange(RandomStream(5), 2.0).at(at));
    }
}

TEST_CASE("a slow change swings by about 1 round 0, never beyond 3, and without a jump") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const auto values = course(SlowChange(RandomStream(seed), 1.0), 20'000);
        double sum = 0.0;
        for (const double value : values) sum += value;
        CHECK(std::abs(sum / 20'000.0) < 0.02);
        CHECK(mean_of_products(values, 0) == doctest::Approx(1.0).epsilon(0.06));
        CHECK(std::ranges::all_of(values, [](double value) { return std::abs(value) < 3.0; }));
        for (std::size_t i = 1; i < values.size(); ++i) {
            if (std::abs(values[i] - values[i - 1]) > 0.45) FAIL("a jump at " << i);
        }
    }
}

TEST_CASE("a slow change has forgotten itself after a few of its times, and never comes back") {
    const auto values = course(SlowChange(RandomStream(1), 1.0), 20'000);
    const double power = mean_of_products(values, 0);
    CHECK(mean_of_products(values, 10) / power > 0.3);
    double highest = -1.0;
    for (std::size_t lag = 30; lag < 10'000; lag += 5)
        highest = std::max(highest, mean_of_products(values, lag) / power);
    CHECK(highest < 0.15);
}

TEST_CASE("the mean of a slow change over a while hardly depends on chance") {
    SlowChange change(RandomStream(4), 1.0);
    double squares = 0.0;
    for (int window = 0; window < 50; ++window) {
        double sum = 0.0;
        for (int i = 0; i < 640; ++i) sum += change.at(64.0 * window + 0.1 * i);
        squares += sum / 640.0 * (sum / 640.0);
    }
    // Numbers that know nothing of each other would give 0.18.
    CHECK(std::sqrt(squares / 50.0) < 0.08);
}

TEST_CASE("a slow change that lags is the same, later") {
    SlowChange first(RandomStream(9), 2.0);
    SlowChange second(RandomStream(9), 2.0, 1.5);
    for (double at = -5.0; at < 20.0; at += 0.7) CHECK(second.at(at) == doctest::Approx(first.at(at - 1.5)));
}

}  // namespace
}  // namespace cuewell
