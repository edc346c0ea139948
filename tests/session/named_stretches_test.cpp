#include "session/named_stretches.h"

#include "base/errors.h"
#include "session/names.h"
#include "session/scripted_session.h"
#include "speech/espeak.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cuewell {
namespace {

using Names = std::vector<std::string>;

/// The bundled scripts, and a folder for the user's own.
struct Room {
    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    Espeak espeak{2};

    [[nodiscard]] ScriptedSession session(const std::string& routine, const Names& only, const Names& skip = {}) const {
        SessionOptions options;
        options.routine = routine;
        options.only = only;
        options.skip = skip;
        return read_session(options, {places, espeak, 1, {}, {}});
    }
};

/// All that is spoken of some steps, with a blank behind each line.
std::string words_of(const std::vector<Step>& steps) {
    std::string words;
    for (const Step& step : steps) {
        if (const auto* line = std::get_if<Say>(&step.what)) words += line->text.plain() + " ";
    }
    return words;
}

const std::string kSafety =
    "This session is educational only, and not a cure. It is no substitute for a professional's advice, diagnosis or "
    "treatment. With questions about your health, ask a doctor or another professional. ";
const std::string kOtherClose = kSafety +
                                "When you are ready, move on slowly. If your legs are up, draw in your knees. If "
                                "you are lying, come up over one "
                                "side, with the help of your hands. Thank you for taking this time. ";
const std::string kOtherRest = "Make yourself comfortable where you are. Let your breath be slow. ";

TEST_CASE("whatever one stretch is left of a bundled routine the close is for somebody who is there") {
    const Room room;
    int others = 0;
    for (const std::string routine : {"desk-break", "gentle-morning", "evening-unwind", "back-care"}) {
        const Plan whole = room.session(routine, {}).plan;
        const PlannedStretch& written = whole.stretches.back();
        for (const PlannedStretch& planned : whole.stretches) {
            CAPTURE(routine);
            CAPTURE(planned.stretch->name);
            const ScriptedSession session = room.session(routine, {planned.stretch->name});
            REQUIRE(session.plan.stretches.size() == 1);
            const std::string words = words_of(session.plan.close);
            if (planned.stretch->position == written.stretch->position) {
                CHECK(words == words_of(whole.close));
                CHECK(session.notes.empty());
                continue;
            }
            ++others;
            CHECK(words.ends_with(kOtherClose));
            CHECK(words.find("your back") == std::string::npos);
            CHECK(words.find("bend your knees") == std::string::npos);
            CHECK(words_of(session.plan.opening) == words_of(whole.opening));
        }
    }
    CHECK(others == 11);
}

TEST_CASE("a rest in the words of the close is had in those of the other one") {
    const Room room;
    CHECK(words_of(room.session("gentle-morning", {"trunk-rotation"}).plan.close) == kOtherRest + kOtherClose);
    CHECK(words_of(room.session("desk-break", {}, {"kneeling-lunge"}).plan.close) == kOtherRest + kOtherClose);
}

TEST_CASE("a rest that was left out by its name does not come back") {
    const Room room;
    CHECK(words_of(room.session("back-care", {"hip-airplanes"}).plan.close) == kOtherClose);
}

TEST_CASE("another close is told, and the session is made again as it is") {
    const Room room;
    const ScriptedSession session = room.session("gentle-morning", {"trunk-rotation"});
    CHECK(session.notes ==
          PlanNotes{"the session ends standing, and not lying face up as the routine does; other words close it"});
    CHECK(session.routine.routine.name == "gentle-morning");
    CHECK(session.routine.routine.items.size() == 1);
    // Its script says so already.
    CHECK(session.options.only.empty());
}

TEST_CASE("what a routine lists is known, whatever wishes have left of it") {
    const Room room;
    const ScriptedSession other = room.session("gentle-morning", {"trunk-rotation"});
    CHECK(other.listed.size() == room.session("gentle-morning", {}).plan.stretches.size());
    CHECK(other.listed.size() > other.plan.stretches.size());
    CHECK(room.session("sphinx", {}).listed == Names{"sphinx"});
}

TEST_CASE("what is usually skipped counts, too") {
    const Room room;
    SessionOptions options;
    options.routine = "desk-break";
    options.usual_skip = {"kneeling-lunge"};
    const ScriptedSession session = read_session(options, {room.places, room.espeak, 1, {}, {}});
    CHECK(words_of(session.plan.close) == kOtherRest + kOtherClose);
}

TEST_CASE("the last stretch can be left out where the session ends in its position without it") {
    const Room room;
    const ScriptedSession session = room.session("back-care", {}, {"legs-up-the-wall"});
    CHECK(session.notes.empty());
    CHECK(session.options.skip == Names{"legs-up-the-wall"});
}

TEST_CASE("faults of the user's own words for composed sessions are told") {
    const Room room;
    room.folder.write("scripts/en/compose.md", "+++\ntitle = \"Mine\"\n+++\n- rest\n");
    try {
        (void)room.session("gentle-morning", {"trunk-rotation"});
        FAIL("no fault was told");
    } catch (const ScriptError& error) {
        REQUIRE(error.faults().size() == 1);
        CHECK(error.faults().front().message == "a session cannot be written into this");
    }
}

}  // namespace
}  // namespace cuewell
