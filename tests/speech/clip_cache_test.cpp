#include "speech/clip_cache.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

std::shared_ptr<const Clip> clip_of(std::size_t samples) {
    return std::make_shared<const Clip>(Clip{SampleRate{48'000}, std::vector<float>(samples)});
}

TEST_CASE("the clip used longest ago goes first") {
    ClipCache cache(300 * sizeof(float));
    cache.keep(1, clip_of(100));
    cache.keep(2, clip_of(100));
    cache.keep(3, clip_of(100));
    REQUIRE(cache.find(1));
    cache.keep(4, clip_of(50));
    CHECK(cache.find(1));
    CHECK_FALSE(cache.find(2));
    CHECK(cache.find(3));
    CHECK(cache.find(4));
}

TEST_CASE("a clip larger than the whole cache is not kept, and drives nothing out") {
    ClipCache cache(100 * sizeof(float));
    cache.keep(1, clip_of(100));
    cache.keep(2, clip_of(101));
    CHECK(cache.find(1));
    CHECK_FALSE(cache.find(2));
}

TEST_CASE("a clip kept again takes the place of the old one") {
    ClipCache cache(100 * sizeof(float));
    cache.keep(1, clip_of(80));
    cache.keep(1, clip_of(90));
    REQUIRE(cache.find(1));
    CHECK(cache.find(1)->samples.size() == 90);
    cache.keep(2, clip_of(10));
    CHECK(cache.find(1));
    CHECK(cache.find(2));
}

TEST_CASE("a clip that was dropped lives on where it is used") {
    ClipCache cache(100 * sizeof(float));
    cache.keep(1, clip_of(100));
    const std::shared_ptr<const Clip> used = cache.find(1);
    cache.keep(2, clip_of(100));
    CHECK_FALSE(cache.find(1));
    CHECK(used->samples.size() == 100);
}

}  // namespace
}  // namespace cuewell
