#include "speech/rate.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("more words a minute are a higher rate, from the slowest to the fastest") {
    for (int pace = kSlowestWordsPerMinute; pace < kFastestWordsPerMinute; ++pace) {
        CHECK(espeak_rate_for(pace) <= espeak_rate_for(pace + 1));
    }
    CHECK(espeak_rate_for(kSlowestWordsPerMinute) >= 80);
    CHECK(espeak_rate_for(kFastestWordsPerMinute) <= 450);
}

TEST_CASE("a pace out of all range is still a rate that eSpeak has") {
    CHECK(espeak_rate_for(-5) == 80);
    CHECK(espeak_rate_for(1'000'000) == 450);
}

}  // namespace
}  // namespace cuewell
