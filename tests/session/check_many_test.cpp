#include "base/errors.h"
#include "session/check.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

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

}  // namespace
}  // namespace cuewell
