#include "recipes.h"

#include "ambience/recipe.h"
#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell {
namespace {

constexpr const char* kWhole = R"(title = "Cave"
description = "drops in a cave"
gain = -12.5

[[layer]]
source = "drops"
level = -6
width = 0.5
density = 3
high_pass = 100
low_pass = 4000
band = { frequency = 800, width = 0.5, wander = 0.25, time = "4s" }

[[layer.resonance]]
frequency = 900
width = 0.3
gain = 6

[[layer.movement]]
depth = 3
time = "2.5s"
name = "swell"
later = "1s"

[[layer]]
source = "bubbles"
level = -9
density = 20
lowest = 300
highest = 900

[[layer]]
source = "tones"
level = 0
frequencies = [110, 165.5]
spread = 3
)";

std::string faults_of(const std::string& toml) {
    Diagnostics faults;
    CHECK_FALSE(parse_ambience(std::make_shared<SourceText>("some.toml", "some.toml", toml), "some", faults));
    return told(std::move(faults));
}

std::string replaced_once(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(what, at + 1) == std::string::npos);
    return text.replace(at, what.size(), with);
}

std::string faults_with(const std::string& what, const std::string& with) {
    return faults_of(replaced_once(kWhole, what, with));
}

TEST_CASE("a recipe without a layer is told, whatever others have told before") {
    const std::string no_layer = "title = \"Cave\"\ndescription = \"drops\"\nlayer = []\n";
    const auto source = std::make_shared<SourceText>("some.toml", "some.toml", no_layer);
    Diagnostics faults;
    faults.error({}, "something else");
    CHECK_FALSE(parse_ambience(source, "some", faults));
    REQUIRE(faults.told() == 2);
    CHECK(faults.all()[1].message == "an ambience needs a layer");
}

TEST_CASE("a recipe is read with all that it says") {
    const AmbienceRecipe recipe = test::recipe_of(kWhole);
    CHECK(recipe.name == "some");
    CHECK(recipe.title == "Cave");
    CHECK(recipe.description == "drops in a cave");
    CHECK(recipe.gain == Decibels(-12.5));
    REQUIRE(recipe.layers.size() == 3);
    const AmbienceLayer& drops = recipe.layers[0];
    CHECK(drops.source == LayerSource::drops);
    CHECK(drops.level == Decibels(-6.0));
    CHECK(drops.width == 0.5);
    CHECK(drops.density == 3.0);
    CHECK(drops.high_pass == Hertz{100});
    CHECK(drops.low_pass == Hertz{4'000});
    REQUIRE(drops.band);
    CHECK(drops.band->frequency == Hertz{800});
    CHECK(drops.band->width.value == 0.5);
    CHECK(drops.band->wander.value == 0.25);
    CHECK(drops.band->time == std::chrono::seconds(4));
    REQUIRE(drops.resonances.size() == 1);
    CHECK(drops.resonances[0].frequency == Hertz{900});
    CHECK(drops.resonances[0].gain == Decibels(6.0));
    REQUIRE(drops.movements.size() == 1);
    CHECK(drops.movements[0].depth == Decibels(3.0));
    CHECK(drops.movements[0].time == std::chrono::milliseconds(2'500));
    CHECK(drops.movements[0].name == "swell");
    CHECK(drops.movements[0].later == std::chrono::seconds(1));
    CHECK(recipe.layers[1].source == LayerSource::bubbles);
    CHECK(recipe.layers[1].lowest == Hertz{300});
    CHECK(recipe.layers[1].highest == Hertz{900});
    CHECK(recipe.layers[1].width == 0.0);
    CHECK(recipe.layers[2].frequencies == std::vector<Hertz>{Hertz{110}, Hertz{165.5}});
    CHECK(recipe.layers[2].spread == Hertz{3});
}

TEST_CASE("the bubbles of all layers are bounded together") {
    const std::string layer =
        "[[layer]]\nsource = \"bubbles\"\ndensity = 160\nlowest = 300\nhighest = 900\nlevel = 0\n";
    const std::string head = "title = \"Spring\"\ndescription = \"bubbling\"\n";
    Diagnostics none;
    CHECK(parse_ambience(std::make_shared<SourceText>("some.toml", "some.toml", head + layer), "some", none));
    CHECK(faults_of(head + layer + layer).find("the layers have 320 bubbles a second, and may have 300") !=
          std::string::npos);
}

TEST_CASE("a recipe may leave its gain to be measured") {
    CHECK_FALSE(test::recipe_of(replaced_once(kWhole, "gain = -12.5\n", "")).gain);
}

TEST_CASE("a number of a recipe that is out of range is told with its range") {
    CHECK(faults_with("level = -6", "level = 6") ==
          "some.toml:7:9: error: \"level\" is 6, and must be from -60 to 0\n"
          "  level = 6\n"
          "          ^\n");
    const auto is_told = [](const std::string& what, const std::string& with, const std::string& message) {
        const std::string faults = faults_with(what, with);
        CAPTURE(faults);
        CHECK(faults.find("error: " + message + "\n") != std::string::npos);
    };
    is_told("gain = -12.5", "gain = 61", "\"gain\" is 61, and must be from -60 to 60");
    is_told("width = 0.5\ndensity", "width = 1.1\ndensity", "\"width\" is 1.1, and must be from 0 to 1");
    is_told("density = 3\n", "density = 4001\n", "\"density\" is 4001, and must be from 0.5 to 4000");
    is_told("density = 20", "density = 201", "\"density\" is 201, and must be from 0.5 to 200");
    is_told("lowest = 300", "lowest = 99", "\"lowest\" is 99, and must be from 100 to 8000");
    is_told("highest = 900", "highest = 8001", "\"highest\" is 8001, and must be from 100 to 8000");
    is_told("spread = 3", "spread = 0", "\"spread\" is 0, and must be from 0.2 to 50");
    is_told("high_pass = 100", "high_pass = 0", "\"high_pass\" is 0, and must be from 10 to 20000");
    is_told("low_pass = 4000", "low_pass = nan", "\"low_pass\" is nan, and must be from 10 to 20000");
    is_told("frequency = 800, width = 0.5", "frequency = 800, width = 0.01",
            "\"width\" is 0.01, and must be from 0.1 to 4");
    is_told("wander = 0.25", "wander = 3", "\"wander\" is 3, and must be from 0 to 2");
    is_told("gain = 6", "gain = inf", "\"gain\" is inf, and must be from -24 to 24");
    is_told("depth = 3", "depth = 13", "\"depth\" is 13, and must be from 0 to 12");
    is_told("\"2.5s\"", "\"99ms\"", "\"time\" is 0.099s, and must be from 0.1s to 10m");
    is_told("\"4s\"", "\"11m\"", "\"time\" is 11m, and must be from 0.1s to 10m");
    is_told("\"1s\"", "\"11m\"", "\"later\" is 11m, and must be from 0s to 10m");
    is_told("165.5]", "8001]", "a frequency must be a number from 20 to 8000");
    is_told("165.5]", "\"low\"]", "a frequency must be a number from 20 to 8000");
}

TEST_CASE("what a layer lacks is told, and what it has no use for") {
    CHECK(faults_with("density = 3\n", "") ==
          "some.toml:5:1: error: a [[layer]] has no \"density\"\n"
          "  [[layer]]\n"
          "  ^~~~~~~~~\n"
          "  add a line: density = …\n");
    CHECK(faults_with("spread = 3\n", "spread = 3\ndensity = 5\n").find("unknown key \"density\" in a [[layer]]") !=
          std::string::npos);
    CHECK(faults_with("low_pass", "lowpass").find("did you mean \"low_pass\"?") != std::string::npos);
    CHECK(faults_with("wander = 0.25, ", "").find("\"time\" says how fast the band wanders, and it does not") !=
          std::string::npos);
    CHECK(faults_with(", time = \"4s\" }", " }").find("a band has no \"time\"") != std::string::npos);
}

TEST_CASE("an unknown source is told alone, with the one that was meant") {
    CHECK(faults_with("\"bubbles\"", "\"bubles\"") ==
          "some.toml:26:10: error: unknown source \"bubles\"\n"
          "  source = \"bubles\"\n"
          "           ^~~~~~~~\n"
          "  did you mean \"bubbles\"?\n");
}

TEST_CASE("bubbles whose highest pitch is the lower one are told") {
    CHECK(faults_with("highest = 900", "highest = 200").find("\"highest\" is 200, and \"lowest\" is 300") !=
          std::string::npos);
}

TEST_CASE("a movement's name is a name") {
    CHECK(faults_with("\"swell\"", "\"../swell\"").find("\"../swell\" is no name") != std::string::npos);
}

TEST_CASE("too many layers, tones, resonances and movements are told") {
    const std::string head = "title = \"A\"\ndescription = \"b\"\n";
    const std::string layer = "[[layer]]\nsource = \"white\"\nlevel = 0\n";
    CHECK(faults_of(head + times(13, layer)).find("there may be at most 12 of [[layer]]") != std::string::npos);
    CHECK(faults_of(head + layer + times(7, "[[layer.resonance]]\nfrequency = 100\nwidth = 1\ngain = 1\n"))
              .find("there may be at most 6 of [[layer.resonance]]") != std::string::npos);
    CHECK(faults_of(head + layer + times(5, "[[layer.movement]]\ndepth = 1\ntime = \"1s\"\n"))
              .find("there may be at most 4 of [[layer.movement]]") != std::string::npos);
    for (const std::string& tones : {std::string("[]"), std::string("5"), "[" + times(17, "100, ") + "]"}) {
        CHECK(faults_with("[110, 165.5]", tones)
                  .find("\"frequencies\" must be a list of one to 16 numbers: [110, 165]") != std::string::npos);
    }
}

TEST_CASE("resonances that ring for too long are told, unless another fault is why") {
    const std::string head = "title = \"A\"\ndescription = \"b\"\n[[layer]]\nsource = \"white\"\nlevel = 0\n";
    const std::string bell = "[[layer.resonance]]\nfrequency = 20\nwidth = 0.1\ngain = ";
    CHECK(faults_of(head + times(2, bell + "12\n"))
              .find("the resonances of this layer ring for 13s together, and may for 8s") != std::string::npos);
    CHECK(test::recipe_of(head + bell + "12\n").layers.front().resonances.size() == 1);
    const std::string other = faults_of(head + times(2, bell + "25\n"));
    CHECK(other.find("25") != std::string::npos);
    CHECK(other.find("ring for") == std::string::npos);
}

TEST_CASE("layers that are no tables are told, and that there is none") {
    CHECK(faults_of("title = \"A\"\ndescription = \"b\"\nlayer = 5\n").find("this must stand under [[layer]]") !=
          std::string::npos);
    CHECK(faults_of("title = \"A\"\ndescription = \"b\"\nlayer = [5]\n").find("this must stand under [[layer]]") !=
          std::string::npos);
    CHECK(faults_of("title = \"A\"\ndescription = \"b\"\nlayer = []\n").find("an ambience needs a layer") !=
          std::string::npos);
    const std::string nothing = faults_of("");
    for (const char* key : {"title", "description", "layer"}) {
        CHECK(nothing.find("an ambience has no \"" + std::string(key) + '"') != std::string::npos);
    }
    CHECK_FALSE(faults_of("title = ").empty());
}

}  // namespace
}  // namespace cuewell
