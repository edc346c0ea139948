#include "base/ascii.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("capitals of ASCII become small letters, and all else stays") {
    CHECK(in_small_letters("AMZ amz @[`{ 09.WAV") == "amz amz @[`{ 09.wav");
    CHECK(in_small_letters("ÄÖ伸É") == "ÄÖ伸É");
    CHECK(in_small_letters("").empty());
}

}  // namespace
}  // namespace cuewell
