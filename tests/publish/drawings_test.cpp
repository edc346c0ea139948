#include "publish/drawings.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <string>

namespace cuewell {
namespace {

/// A drawing that is told apart by its width.
std::string drawing(const std::string& width) { return "<svg viewBox=\"0 0 " + width + " 9\"/>"; }

std::string safe(const std::string& width) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " 9\" aria-hidden=\"true\"/>\n";
}

Stretch stretch_of(const std::string& name, const std::string& label) {
    Stretch stretch;
    stretch.name = "reach";
    stretch.source = std::make_shared<const SourceText>(name, label, "");
    return stretch;
}

const std::string kLabel = "scripts/en/stretches/reach.md";

struct Room {
    test::TemporaryFolder folder;
    Places places{folder / "data", folder / "own", {}};
    Stretch bundled = stretch_of(kLabel, kLabel);
    Stretch own = stretch_of((folder / ("own/" + kLabel)).string(), kLabel);
    Stretch elsewhere = stretch_of((folder / "mine/reach.md").string(), "reach.md");
    Diagnostics warnings;

    std::string drawing_of_stretch(const Stretch& stretch) {
        return drawing_of(stretch, places, warnings).value_or("none");
    }
    std::string told() const {
        std::string text;
        for (const Diagnostic& fault : warnings.all()) text += to_text(fault);
        return text;
    }
};

TEST_CASE("a stretch has the bundled drawing of its name") {
    Room room;
    CHECK(room.drawing_of_stretch(room.bundled) == "none");
    room.folder.write("data/scripts/drawings/reach.svg", drawing("1"));
    for (const Stretch* stretch : {&room.bundled, &room.own, &room.elsewhere})
        CHECK(room.drawing_of_stretch(*stretch) == safe("1"));
    CHECK(room.told().empty());
}

TEST_CASE("one's own drawing stands in place of the bundled one") {
    Room room;
    room.folder.write("data/scripts/drawings/reach.svg", drawing("1"));
    room.folder.write("own/scripts/drawings/reach.svg", drawing("2"));
    for (const Stretch* stretch : {&room.bundled, &room.own, &room.elsewhere})
        CHECK(room.drawing_of_stretch(*stretch) == safe("2"));
    room.places.own.clear();
    CHECK(room.drawing_of_stretch(room.bundled) == safe("1"));
}

TEST_CASE("a drawing beside one's own script comes first, wherever that lies") {
    Room room;
    room.folder.write("own/scripts/drawings/reach.svg", drawing("2"));
    room.folder.write("own/scripts/en/stretches/reach.svg", drawing("3"));
    room.folder.write("mine/reach.svg", drawing("4"));
    CHECK(room.drawing_of_stretch(room.own) == safe("3"));
    CHECK(room.drawing_of_stretch(room.elsewhere) == safe("4"));
    CHECK(room.drawing_of_stretch(room.bundled) == safe("2"));
}

TEST_CASE("a faulty drawing is a warning, and there is none then") {
    Room room;
    room.folder.write("data/scripts/drawings/reach.svg", drawing("1"));
    const std::string path = room.folder.write("own/scripts/drawings/reach.svg", "<html/>").string();
    CHECK(room.drawing_of_stretch(room.bundled) == "none");
    CHECK_FALSE(room.warnings.has_errors());
    CHECK(room.told() ==
          path + ":1:2: warning: this is not an SVG drawing\n  <html/>\n   ^~~~\n  its outermost element is <svg>\n");
}

TEST_CASE("a drawing that cannot be read is a warning") {
    Room room;
    const std::filesystem::path path = room.folder / "own/scripts/drawings/reach.svg";
    std::filesystem::create_directories(path);
    CHECK(room.drawing_of_stretch(room.bundled) == "none");
    CHECK(room.told() == "warning: " + path.string() + ": this is a folder, not a file\n");
}

TEST_CASE("a drawing that cannot even be looked at is a warning") {
    Room room;
    const std::filesystem::path path = room.folder / "own/scripts/drawings/reach.svg";
    std::filesystem::create_directories(path.parent_path());
    std::filesystem::create_symlink("reach.svg", path);
    CHECK(room.drawing_of_stretch(room.bundled) == "none");
    CHECK(room.told().starts_with("warning: "));
}

TEST_CASE("a bundled drawing is named as everywhere") {
    Room room;
    room.folder.write("data/scripts/drawings/reach.svg", "<svg viewBox=\"0 0 1 1\"><text/></svg>");
    CHECK(room.drawing_of_stretch(room.bundled) != "none");
    CHECK(room.told().starts_with("scripts/drawings/reach.svg:1:25: warning: <text> is left out of a drawing\n"));
}

TEST_CASE("a stretch whose name is no name has no drawing") {
    Room room;
    room.folder.write("data/secret.svg", drawing("1"));
    std::filesystem::create_directories(room.folder / "data/scripts/drawings");
    room.bundled.name = "../../secret";
    CHECK(room.drawing_of_stretch(room.bundled) == "none");
}

}  // namespace
}  // namespace cuewell
