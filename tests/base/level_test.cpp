#include "base/level.h"

#include <doctest/doctest.h>

#include <cmath>

namespace cuewell {
namespace {

TEST_CASE("decibels and factors are two ways to say a level") {
    CHECK(to_gain(Decibels(0)).factor() == doctest::Approx(1.0));
    CHECK(to_gain(Decibels(20)).factor() == doctest::Approx(10.0));
    CHECK(to_gain(Decibels(-6.0206)).factor() == doctest::Approx(0.5));
    CHECK(to_decibels(Gain(0.1F)).value() == doctest::Approx(-20.0));
}

TEST_CASE("silence is infinitely quiet") {
    CHECK(std::isinf(to_decibels(Gain(0.0F)).value()));
    CHECK(to_decibels(Gain(0.0F)).value() < 0.0);
}

}  // namespace
}  // namespace cuewell
