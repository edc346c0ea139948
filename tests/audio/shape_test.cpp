#include "audio/shape.h"

#include "signals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace cuewell {
namespace {

using test::kRate;

std::vector<float> copied(MonoView view) { return {view.begin(), view.end()}; }

TEST_CASE("trimming keeps what lies between the first and the last sound, the floor included") {
    const std::vector<float> clip{0.0F, 0.05F, -0.1F, 0.0F, 0.3F, 0.1F, 0.09F, 0.0F};
    CHECK(copied(trim_silence(clip, Gain(0.1F))) == std::vector<float>{-0.1F, 0.0F, 0.3F, 0.1F});
}

TEST_CASE("trimming a clip without silence keeps it all, and of a silent one nothing is left") {
    const std::vector<float> loud{0.5F, 0.0F, -0.5F};
    CHECK(copied(trim_silence(loud, Gain(0.1F))) == loud);
    CHECK(trim_silence(std::vector<float>(100, 0.01F), Gain(0.1F)).empty());
    CHECK(trim_silence({}, Gain(0.1F)).empty());
}

TEST_CASE("a fade begins and ends at zero, never falls on its way up, and leaves the middle alone") {
    Clip clip{kRate, std::vector<float>(1'000, 1.0F)};
    fade_edges(clip, Frames(240));
    CHECK(clip.samples.front() == 0.0F);
    CHECK(clip.samples.back() == 0.0F);
    CHECK(std::is_sorted(clip.samples.begin(), clip.samples.begin() + 241));
    CHECK(std::is_sorted(clip.samples.rbegin(), clip.samples.rbegin() + 241));
    CHECK(std::all_of(clip.samples.begin() + 240, clip.samples.end() - 240, [](float s) { return s == 1.0F; }));
}

TEST_CASE("a fade is a raised cosine: half way up it is at a half, and no step is larger than its steepest") {
    Clip clip{kRate, std::vector<float>(1'000, 1.0F)};
    fade_edges(clip, Frames(240));
    CHECK(clip.samples[120] == doctest::Approx(0.5));
    float steepest = 0.0F;
    for (std::size_t i = 1; i < clip.samples.size(); ++i) {
        steepest = std::max(steepest, std::abs(clip.samples[i] - clip.samples[i - 1]));
    }
    CHECK(steepest <= 3.1416F / 2.0F / 240.0F);
}

TEST_CASE("a clip shorter than two fades is faded over half its length") {
    Clip clip{kRate, std::vector<float>(101, 1.0F)};
    fade_edges(clip, Frames(240));
    CHECK(clip.samples.front() == 0.0F);
    CHECK(clip.samples[50] == 1.0F);
    CHECK(clip.samples[49] < 1.0F);
    CHECK(clip.samples.back() == 0.0F);
}

TEST_CASE("no fade, and nothing to fade, change nothing") {
    Clip clip{kRate, {1.0F, 1.0F}};
    fade_edges(clip, Frames(0));
    CHECK(clip.samples == std::vector<float>{1.0F, 1.0F});
    Clip empty{kRate, {}};
    fade_edges(empty, Frames(240));
    CHECK(empty.samples.empty());
    Clip single{kRate, {1.0F}};
    fade_edges(single, Frames(240));
    CHECK(single.length() == Frames(1));
}

TEST_CASE("gain multiplies every sample") {
    Clip clip{kRate, {0.25F, -0.5F, 0.0F}};
    apply_gain(clip, Gain(2.0F));
    CHECK(clip.samples == std::vector<float>{0.5F, -1.0F, 0.0F});
}

}  // namespace
}  // namespace cuewell
