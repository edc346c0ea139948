#include "session/compose_place.h"

#include "base/errors.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

/// A folder with a routine, and beside it a stretch that is nowhere else.
struct Fixture {
    Fixture() {
        folder.write("lib/routines/day.md",
                     "+++\ntitle = \"Day\"\n+++\n- reach\n- trunk-rotation\n[rest 60s]\nThat is all.\n");
        reach("lib/stretches", "Reach up.");
    }

    void reach(const std::string& where, const std::string& words) const {
        folder.write(where + "/reach.md",
                     "+++\ntitle = \"Reach\"\nposition = \"standing\"\n+++\n" + words + "\n[hold 20s]\n");
    }

    /// What is said of a file into which the routine would be composed; nothing where it is fine there.
    [[nodiscard]] std::string refusal(const std::string& file) const {
        ComposeRequest request;
        request.has_routine = true;
        request.session.routine = (folder / "lib/routines/day.md").string();
        const ComposedScript composed = compose_script(request, places);
        try {
            check_place(composed, folder / file, places, "en");
        } catch (const UsageError& error) {
            return error.what();
        }
        return {};
    }

    [[nodiscard]] std::string in_folder(const std::string& file) const { return (folder / file).string(); }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder / "own", {}, {}, {}};
};

TEST_CASE("a routine is composed where its stretches are found") {
    const Fixture fixture;
    CHECK(fixture.refusal("lib/routines/mine.md").empty());
    CHECK(fixture.refusal("lib/stretches/mine.md").empty());
    CHECK(fixture.refusal("other/mine.md") == fixture.in_folder("other/mine.md") +
                                                  " would not find \"reach\", which is " +
                                                  fixture.in_folder("lib/stretches/reach.md") +
                                                  "; write the routine where it finds that, or copy that into " +
                                                  fixture.in_folder("own") + "/scripts/en/stretches");
}

TEST_CASE("a routine is not composed where it would find another stretch of the same name") {
    const Fixture fixture;
    fixture.reach("other", "Reach far up.");
    CHECK(fixture.refusal("other/mine.md").find(" would find another \"reach\" than ") != std::string::npos);
    fixture.reach("other", "Reach up.");
    CHECK(fixture.refusal("other/mine.md").empty());
    fixture.reach("own/scripts/en/stretches", "Reach up.");
    CHECK(fixture.refusal("elsewhere/mine.md").empty());
}

}  // namespace
}  // namespace cuewell
