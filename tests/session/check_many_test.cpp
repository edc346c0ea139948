#include "base/errors.h"
#include "session/check.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace cuewell {
namespace {

constexpr const char* kReach = "+++\ntitle = \"Reach\"\nposition = \"standing\"\n+++\nReach up.\n";
constexpr const char* kBend = "+++\ntitle = \"Bend\"\nposition = \"standing\"\n+++\nBend a little.\n";

/// Two scripts of the user's, and what their checker tells while it works.
struct Fixture {
    Fixture() {
        folder.write("ours/bend.md", kBend);
        folder.write("ours/reach.md", kReach);
    }

    [[nodiscard]] CheckResult check(const Workshop& workshop) const {
        return check_files({(folder / "ours").string()}, "en", workshop);
    }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    Espeak espeak{1};
};

TEST_CASE("a script is heard before the next one is read, so that many need no more memory than one") {
    const Fixture fixture;
    std::string heard;
    std::string heard_at_last_wait;
    const auto on_spoken = [&](std::size_t, std::size_t) { heard += '.'; };
    const auto on_wait = [&] { heard_at_last_wait = heard; };
    CHECK(fixture.check({fixture.places, fixture.espeak, 1, on_spoken, on_wait}).files == 2);
    CHECK(!heard_at_last_wait.empty());
    CHECK(heard_at_last_wait.size() < heard.size());
}

TEST_CASE("a check of a folder can be stopped between two scripts") {
    const Fixture fixture;
    bool is_heard = false;
    const auto on_spoken = [&](std::size_t, std::size_t) { is_heard = true; };
    const auto on_wait = [&] {
        if (is_heard) throw Interrupted();
    };
    CHECK_THROWS_AS((void)fixture.check({fixture.places, fixture.espeak, 1, on_spoken, on_wait}), Interrupted);
}

TEST_CASE("among one's own files are the areas of a language, and the words of its composed sessions") {
    const Fixture fixture;
    const std::filesystem::path checkout = CUEWELL_TEST_CHECKOUT;
    std::filesystem::create_directories(fixture.folder / "data/scripts/en");
    std::filesystem::copy(checkout / "scripts/en/phrases.toml", fixture.folder / "data/scripts/en/phrases.toml");
    std::filesystem::copy(checkout / "sounds", fixture.folder / "data/sounds",
                          std::filesystem::copy_options::recursive);
    fixture.folder.write("own/scripts/en/areas.toml", "[areas]\nhips = 3\n");
    fixture.folder.write("own/scripts/en/compose.md", "+++\ntitle = \"Mine\"\n+++\nHello.\n- stretches\n");
    Places places = fixture.places;
    places.data = fixture.folder / "data";
    places.own = fixture.folder / "own";
    std::string told;
    for (const Diagnostic& fault : check_files({}, "en", {places, fixture.espeak, 1, {}, {}}).faults)
        told += fault.message + "\n";
    CHECK(told.find("\"hips\" must be a list of texts") != std::string::npos);
    CHECK(told.find("a session cannot be written into this") != std::string::npos);
}

}  // namespace
}  // namespace cuewell
