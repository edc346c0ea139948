#include "base/diagnostic.h"
#include "base/text_file.h"
#include "picture/pose_drawing.h"
#include "svg_reader.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const char* folder, const char* ending) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(CUEWELL_TEST_CHECKOUT) / folder)) {
        if (entry.path().extension() == ending) files.push_back(entry.path());
    }
    return files;
}

SourceTextPtr text_of(const fs::path& path) {
    Diagnostics faults;
    SourceTextPtr text = read_text_file(path, path.filename().string(), path.filename().string(), faults);
    REQUIRE(text);
    return text;
}

TEST_CASE("every bundled stretch has a drawing, and every drawing a stretch") {
    const fs::path checkout(CUEWELL_TEST_CHECKOUT);
    for (const fs::path& script : files_in("scripts/en/stretches", ".md"))
        CHECK_MESSAGE(fs::exists(checkout / "scripts/drawings" / (script.stem().string() + ".svg")), script);
    for (const fs::path& drawing : files_in("scripts/drawings", ".svg"))
        CHECK_MESSAGE(fs::exists(checkout / "scripts/en/stretches" / (drawing.stem().string() + ".md")), drawing);
}

TEST_CASE("the bundled drawings are safe as they are: nothing is lost of them") {
    for (const fs::path& path : files_in("scripts/drawings", ".svg")) {
        CAPTURE(path);
        const SourceTextPtr source = text_of(path);
        Diagnostics faults;
        const auto safe = safe_drawing(source, faults);
        REQUIRE(safe);
        CHECK(faults.all().empty());
        const auto before = test::read_svg(source->text());
        auto after = test::read_svg(*safe);
        REQUIRE(after.size() == before.size());
        CHECK(after.front().attributes.erase("role") == 1);
        for (std::size_t at = 0; at < before.size(); ++at) {
            CHECK(after[at].name == before[at].name);
            CHECK(after[at].attributes == before[at].attributes);
        }
    }
}

TEST_CASE("the bundled drawings are of one size, take the colour of the page, and name no side") {
    for (const fs::path& path : files_in("scripts/drawings", ".svg")) {
        CAPTURE(path);
        const auto elements = test::read_svg(text_of(path)->text());
        CHECK(elements.front().at("viewBox") == "0 0 400 260");
        CHECK(elements.front().at("stroke") == "currentColor");
        CHECK_FALSE(elements.front().tip.empty());
        // They are mirrored for the other side.
        CHECK(elements.front().tip.find("right") == std::string::npos);
        CHECK(elements.front().tip.find("left") == std::string::npos);
        for (const auto& element : elements) {
            const std::string fill = element.at("fill");
            const std::string stroke = element.at("stroke");
            CHECK((fill.empty() || fill == "none" || fill == "currentColor"));
            CHECK((stroke.empty() || stroke == "none" || stroke == "currentColor"));
        }
    }
}

}  // namespace
}  // namespace cuewell
