#include "recipes.h"

#include "ambience/ambience.h"
#include "base/errors.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace cuewell {
namespace {

using test::read_in_blocks;
using test::recipe_of;
using test::varied_recipe;

constexpr SampleRate kLow{8'000};
constexpr SampleRate kHigh{48'000};
constexpr Frames kStretch(131'072);

AmbienceShape eight_hours(SampleRate rate) { return {rate, Frames(std::int64_t{8 * 3'600} * rate.hz)}; }

std::unique_ptr<BlockSource> varied(Seed seed = Seed{1}) {
    return make_ambience(varied_recipe(), eight_hours(kLow), seed);
}

double mean_product(const std::vector<float>& samples, std::size_t a, std::size_t b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < samples.size(); i += 2) {
        sum += static_cast<double>(samples[i + a]) * static_cast<double>(samples[i + b]);
    }
    return sum / (static_cast<double>(samples.size()) / 2.0);
}

double likeness(const std::vector<float>& samples) {
    return mean_product(samples, 0, 1) / std::sqrt(mean_product(samples, 0, 0) * mean_product(samples, 1, 1));
}

TEST_CASE("an ambience is the same samples for blocks of any size, across the joints of its stretches") {
    const FramePosition from(kStretch.count() - 2'000);
    const auto whole = read_in_blocks(*varied(), from, Frames(4'500), Frames(4'500));
    for (const std::int64_t block : {1, 7, 256, 4'096}) {
        CAPTURE(block);
        CHECK(read_in_blocks(*varied(), from, Frames(4'500), Frames(block)) == whole);
    }
}

TEST_CASE("an ambience does not depend on what was read before") {
    const auto source = varied();
    const FramePosition place(5 * kStretch.count() + 77);
    const auto alone = read_in_blocks(*source, place, Frames(3'000), Frames(3'000));
    static_cast<void>(read_in_blocks(*source, FramePosition(9 * kStretch.count() - 100), Frames(200), Frames(10)));
    static_cast<void>(read_in_blocks(*source, FramePosition(3), Frames(200), Frames(200)));
    CHECK(read_in_blocks(*source, place, Frames(3'000), Frames(1'000)) == alone);
}

TEST_CASE("minute 37 by itself is minute 37 of the whole") {
    constexpr SampleRate kLowest{1'000};
    const auto make = [&] { return make_ambience(varied_recipe(), eight_hours(kLowest), Seed{3}); };
    const Frames minute(std::int64_t{60} * kLowest.hz);
    const FramePosition at(37 * minute.count());
    const auto alone = read_in_blocks(*make(), at, minute, Frames(4'096));
    const auto whole = read_in_blocks(*make(), FramePosition(), Frames(38 * minute.count()), Frames(4'095));
    CHECK(std::equal(alone.begin(), alone.end(), whole.begin() + 2 * at.index()));
}

TEST_CASE("outside its length an ambience is silence") {
    const auto source = make_ambience(varied_recipe(), {kLow, Frames(1'000)}, Seed{1});
    CHECK(source->length() == Frames(1'000));
    CHECK(source->format().channels == 2);
    const auto samples = read_in_blocks(*source, FramePosition(-500), Frames(2'000), Frames(333));
    const auto is_silent = [&](std::size_t from, std::size_t to) {
        return std::all_of(samples.begin() + static_cast<std::ptrdiff_t>(2 * from),
                           samples.begin() + static_cast<std::ptrdiff_t>(2 * to), [](float x) { return x == 0.0F; });
    };
    CHECK(is_silent(0, 500));
    CHECK_FALSE(is_silent(500, 520));
    CHECK_FALSE(is_silent(1'480, 1'500));
    CHECK(is_silent(1'500, 2'000));
}

TEST_CASE("another seed is another sound, and so is another layer of the same kind") {
    const auto one = read_in_blocks(*varied(Seed{1}), FramePosition(), Frames(2'000), Frames(2'000));
    const auto other = read_in_blocks(*varied(Seed{2}), FramePosition(), Frames(2'000), Frames(2'000));
    CHECK(one != other);
    const auto layers = recipe_of(
        "title = \"A\"\ndescription = \"b\"\ngain = -20\n"
        "layer = [{ source = \"white\", level = 0 }, { source = \"white\", level = 0 }]\n");
    const auto twice = read_in_blocks(*make_ambience(layers, eight_hours(kLow), Seed{1}), FramePosition(),
                                      Frames(20'000), Frames(20'000));
    // The same twice would have four times the power of one, and not two.
    CHECK(mean_product(twice, 0, 0) == doctest::Approx(0.01 * 2.0 / 6.0).epsilon(0.05));
}

TEST_CASE("joints of stretches cannot be heard: the wave bends there no more than elsewhere") {
    const auto recipe = recipe_of(
        "title = \"A\"\ndescription = \"b\"\ngain = -20\n"
        "layer = [{ source = \"brown\", level = 0, high_pass = 30, low_pass = 100 },"
        "{ source = \"tones\", frequencies = [110], spread = 1, level = 0 }]\n");
    const auto source = make_ambience(recipe, eight_hours(kHigh), Seed{1});
    double typical = 0.0;
    double at_joint = 0.0;
    for (std::int64_t joint = 1; joint <= 6; ++joint) {
        const auto samples =
            read_in_blocks(*source, FramePosition(joint * kStretch.count() - 500), Frames(1'000), Frames(1'000));
        for (std::size_t i = 1; i + 1 < 1'000; ++i) {
            const double bend =
                std::abs(static_cast<double>(samples[2 * i - 2]) - 2.0 * static_cast<double>(samples[2 * i]) +
                         static_cast<double>(samples[2 * i + 2]));
            double& highest = i >= 499 && i <= 500 ? at_joint : typical;
            highest = std::max(highest, bend);
        }
    }
    CHECK(at_joint <= typical);
}

TEST_CASE("width decides how much two ears have in common, and never how loud they are") {
    for (const char* source : {"source = \"pink\"", "source = \"drops\", density = 400",
                               "source = \"bubbles\", density = 100, lowest = 500, highest = 900",
                               "source = \"tones\", frequencies = [200, 300, 400, 500, 600, 700], spread = 20"}) {
        double last = 1.1;
        for (const char* width : {"0", "0.5", "1"}) {
            CAPTURE(source);
            CAPTURE(width);
            const auto recipe =
                recipe_of(std::string("title = \"A\"\ndescription = \"b\"\ngain = -30\nlayer = [{ level = 0, ") +
                          source + ", width = " + width + " }]\n");
            const auto samples = read_in_blocks(*make_ambience(recipe, eight_hours(kLow), Seed{1}), FramePosition(),
                                                Frames(130'000), Frames(4'096));
            CHECK(mean_product(samples, 0, 0) == doctest::Approx(mean_product(samples, 1, 1)).epsilon(0.2));
            CHECK(likeness(samples) < last - 0.02);
            last = likeness(samples);
            if (width == std::string("0")) CHECK(last == doctest::Approx(1.0));
            CHECK(last > -0.1);
        }
    }
}

TEST_CASE("a layer has its level whatever its source and filters are") {
    for (const char* layer :
         {"source = \"white\", low_pass = 900", "source = \"pink\", high_pass = 200", "source = \"brown\"",
          "source = \"white\", band = { frequency = 500, width = 0.3 }",
          "source = \"drops\", density = 300, low_pass = 2000",
          "source = \"bubbles\", density = 90, lowest = 300, highest = 900",
          "source = \"tones\", frequencies = [150, 400, 700, 900, 1000], spread = 30, low_pass = 500"}) {
        CAPTURE(layer);
        const auto recipe = recipe_of(
            std::string("title = \"A\"\ndescription = \"b\"\ngain = -20\nlayer = [{ level = -20, ") + layer + " }]\n");
        const auto samples = read_in_blocks(*make_ambience(recipe, eight_hours(SampleRate{16'000}), Seed{1}),
                                            FramePosition(), Frames(260'000), Frames(4'096));
        CHECK(10.0 * std::log10(mean_product(samples, 0, 0)) == doctest::Approx(-40.0).epsilon(0.025));
    }
}

TEST_CASE("a layer beyond half the sample rate is not there") {
    const auto samples = [](const char* layer) {
        const auto recipe = recipe_of(
            std::string("title = \"A\"\ndescription = \"b\"\ngain = 0\nlayer = [{ level = 0, ") + layer + " }]\n");
        return read_in_blocks(*make_ambience(recipe, eight_hours(kLow), Seed{1}), FramePosition(), Frames(500),
                              Frames(500));
    };
    for (const char* layer :
         {"source = \"white\", high_pass = 4000", "source = \"pink\", band = { frequency = 9000, width = 1 }",
          "source = \"tones\", frequencies = [3900], spread = 3",
          "source = \"bubbles\", density = 100, lowest = 4000, highest = 8000"}) {
        CAPTURE(layer);
        CHECK(std::ranges::all_of(samples(layer), [](float x) { return x == 0.0F; }));
    }
    // A low-pass up there takes nothing away.
    CHECK_FALSE(std::ranges::all_of(samples("source = \"white\", low_pass = 9000"), [](float x) { return x == 0.0F; }));
}

TEST_CASE("a recipe without a gain is measured, and comes out as loud as all of them") {
    const auto recipe = recipe_of(R"(title = "A"
description = "b"
[[layer]]
source = "pink"
level = -30
low_pass = 1000
)");
    const AmbienceShape shape{kLow, Frames(std::int64_t{60} * kLow.hz)};
    const auto samples =
        read_in_blocks(*make_ambience(recipe, shape, Seed{5}), FramePosition(), shape.length, Frames(4'096));
    CHECK(std::abs(test::measured(samples, kLow).integrated().lufs() - kAmbienceLoudness.lufs()) < 0.3);
}

TEST_CASE("a recipe of which nothing is heard is refused") {
    const auto recipe = recipe_of(R"(title = "A"
description = "b"
[[layer]]
source = "tones"
frequencies = [20]
spread = 0.2
level = -60
high_pass = 20000
low_pass = 10
resonance = [{ frequency = 20, width = 1, gain = -24 }, { frequency = 20, width = 1, gain = -24 }]
)");
    CHECK_THROWS_WITH_AS(static_cast<void>(make_ambience(recipe, eight_hours(kLow), Seed{1})),
                         "the ambience \"some\" makes no sound that can be heard", Failure);
}

TEST_CASE("the loudest and most extreme recipe stays finite, and under its peak") {
    const auto recipe = recipe_of(R"(title = "Roar"
description = "as much as may be"
gain = 60
layer = [
  { source = "drops", density = 4000, level = 0, width = 1, high_pass = 20000, movement = [
    { depth = 12, time = "0.1s" }, { depth = 12, time = "0.1s" }, { depth = 12, time = "0.1s" }, { depth = 12, time = "10m" }] },
  { source = "brown", level = 0, band = { frequency = 20, width = 0.1, wander = 2, time = "0.1s" }, resonance = [
    { frequency = 20, width = 0.1, gain = 12 }, { frequency = 16000, width = 4, gain = -24 }] },
]
)");
    const auto samples = read_in_blocks(*make_ambience(recipe, eight_hours(kHigh), Seed{1}), FramePosition(),
                                        Frames(100'000), Frames(4'096));
    CHECK(std::ranges::all_of(samples, [](float x) { return std::abs(x) < 0.3509F; }));
}

TEST_CASE("a recipe that claims far too high a gain is not let through with it") {
    const auto recipe =
        recipe_of("title = \"A\"\ndescription = \"b\"\ngain = 60\n[[layer]]\nsource = \"pink\"\nlevel = 0\n");
    const AmbienceShape shape{kLow, Frames(std::int64_t{5} * kLow.hz)};
    const auto samples =
        read_in_blocks(*make_ambience(recipe, shape, Seed{1}), FramePosition(), shape.length, Frames(4'096));
    CHECK(mean_product(samples, 0, 0) < 0.0126);
}

}  // namespace
}  // namespace cuewell
