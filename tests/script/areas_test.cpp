#include "script/areas.h"

#include <doctest/doctest.h>

#include <memory>

namespace cuewell {
namespace {

std::optional<std::vector<Area>> parsed(const std::string& text, Diagnostics& faults) {
    return parse_areas(std::make_shared<const SourceText>("areas.toml", "areas.toml", text), faults);
}

std::string faults_of(const std::string& text) {
    Diagnostics faults;
    CHECK_FALSE(parsed(text, faults).has_value());
    std::string told;
    for (const Diagnostic& fault : faults.all()) told += to_text(fault);
    return told;
}

TEST_CASE("areas keep their order, in small letters") {
    Diagnostics faults;
    const auto areas = parsed("[areas]\nHips = [\"Hip flexors\", \"hips\"]\n\"low back\" = []\n", faults);
    REQUIRE(areas.has_value());
    REQUIRE(areas->size() == 2);
    CHECK(areas->at(0).name == "hips");
    CHECK(areas->at(0).targets == std::vector<std::string>{"hip flexors", "hips"});
    CHECK(areas->at(1).name == "low back");
    CHECK(areas->at(1).targets.empty());
}

TEST_CASE("an area that could not be wished for is a fault") {
    CHECK(faults_of("[areas]\n\"hips=2\" = []\n") ==
          "areas.toml:2:1: error: \"hips=2\" cannot be the name of an area\n"
          "  \"hips=2\" = []\n"
          "  ^~~~~~~~\n"
          "  a word or two, without commas: \"low back\"\n");
}

TEST_CASE("areas without their table, and targets that are no list, are faults") {
    CHECK(faults_of("hips = [\"hips\"]\n").find("areas") != std::string::npos);
    CHECK(faults_of("[areas]\nhips = \"hips\"\n").find("hips") != std::string::npos);
}

TEST_CASE("two hundred areas, and as many targets of one, are allowed and no more") {
    const auto areas = [](int count) {
        std::string text = "[areas]\n";
        for (int at = 0; at < count; ++at) text += "a" + std::to_string(at) + " = []\n";
        return text;
    };
    const auto targets = [](int count) {
        std::string text = "[areas]\nhips = [";
        for (int at = 0; at < count; ++at) text += "\"x\", ";
        return text + "]\n";
    };
    Diagnostics faults;
    CHECK(parsed(areas(200), faults));
    CHECK(parsed(targets(200), faults));
    CHECK(faults_of(areas(201)).find("more than 200 areas\n") != std::string::npos);
    CHECK(faults_of(targets(201)).find("more than 200 targets in an area\n") != std::string::npos);
}

}  // namespace
}  // namespace cuewell
