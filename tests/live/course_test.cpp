#include "live/course.h"

#include "live/whereabouts.h"
#include "stuck_session.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

namespace cuewell {
namespace {

using test::kRate;
using test::StuckSession;

LoadedRoutine routine() {
    return ScriptBuilder()
        .stretch("arm", "Stand.\n# Each side\nReach {right|left}.\n[hold 20s]\nBack.\n", {"standing", true})
        .stretch("leg", "Lift.\n[hold 5s-15s]\nLower.\n", {"lying face up"})
        .routine("Hello.\n- arm\n- leg\nBye.\n");
}

}  // namespace

TEST_CASE("a session whose output does not read for a moment is begun as soon as it does") {
    StuckSession session(routine());
    SUBCASE("the whole") {}
    SUBCASE("one that is fitted") { session.setup.length = session.usual_length(); }
    SUBCASE("one that is resumed") { session.setup.resumed = LivePlace{PassPlace{0, 1}}; }
    session.begin();
    CHECK(session.now().score == nullptr);
    CHECK(session.course().is_unfinished());

    session.read_output();
    session.course().settle();
    CHECK_FALSE(session.course().is_unfinished());
    REQUIRE(session.now().score != nullptr);
    CHECK(session.now().at == FramePosition());
    CHECK(session.now().waking_left > Frames());
}

TEST_CASE("what takes the place of a session for an output of another rate is begun as soon as that reads") {
    StuckSession session(routine());
    session.begin();
    PlayState before;
    before.score = std::make_shared<Score>(session.planner().whole(), kRate, std::nullopt);
    const auto& chapters = before.score->timeline().chapters;
    const auto leg = std::ranges::find(chapters, PassPlace{1, 0}, &Chapter::place);
    REQUIRE(leg != chapters.end());
    before.at = leg->start;
    session.course().begin_again(before);
    REQUIRE(session.course().is_planned_within(kPatienceWithPlan));
    session.course().settle();
    CHECK(session.now().score == nullptr);
    CHECK(session.course().is_unfinished());

    session.read_output();
    session.course().settle();
    CHECK_FALSE(session.course().is_unfinished());
    REQUIRE(session.now().score != nullptr);
    REQUIRE(session.planner().wishes.size() == 1);
    CHECK(session.planner().wishes[0].from == PassPlace{1, 0});
    CHECK_FALSE(session.planner().wishes[0].says_safety);
}

TEST_CASE("what was planned is not lost with an output that has not read any of it") {
    StuckSession session(routine());
    session.begin();
    session.read_output();
    session.fill();
    session.course().settle();
    session.performance().stand();
    CHECK(session.now().score != nullptr);
}

TEST_CASE("who cannot be brought to another stretch hears the old one again, and is still in the welcome") {
    StuckSession session(routine());
    session.begin();
    session.read_output();
    session.course().settle();
    session.read_output();
    session.fill();
    CHECK_FALSE(session.course().go_to({1, 0}));
    CHECK_FALSE(session.course().says_safety_first());
    CHECK(session.now().lull > Frames());

    session.read_output();
    session.course().settle();
    CHECK(session.now().lull == Frames());
    CHECK(session.now().at == FramePosition());
}

TEST_CASE("who pauses while the rest is being made finds it paused") {
    for (const bool is_paused : {true, false}) {
        CAPTURE(is_paused);
        StuckSession session(routine());
        session.begin();
        session.performance().stand();
        const auto wait = [&](PlayState& state) {
            state.stage = PlayState::Stage::over;
            if (is_paused) state.pause();
        };
        REQUIRE(session.performance().change(wait, {}));
        CHECK(session.now().is_paused() == is_paused);
        session.course().settle();
        REQUIRE(session.now().score != nullptr);
        CHECK(session.now().stage == (is_paused ? PlayState::Stage::paused : PlayState::Stage::playing));
    }
}

TEST_CASE("in the safety words before a side that side is due already") {
    StuckSession session(routine());
    session.setup.resumed = LivePlace{PassPlace{0, 1}};
    session.begin();
    session.read_output();
    session.course().settle();
    REQUIRE(session.now().score != nullptr);
    CHECK_FALSE(whereabouts(session.now().score->timeline(), FramePosition()).place);
    CHECK(session.course().due_at(session.now()) == PassPlace{0, 1});
}

TEST_CASE("a session stands still while it wakes, while a fade ends, and while words are said that it waits for") {
    const auto words = std::make_shared<const Clip>(test::ToneClips::tone_of("four", kRate));
    PlayState state;
    CHECK(state.standstill_left() == Frames());
    state.waking_left = Frames(100);
    state.lull = Frames(20);
    state.aside = {words, Frames(1'000), true};
    CHECK(state.standstill_left() == Frames(100 + 20 + 3'000));
    state.aside.session_waits = false;
    CHECK(state.standstill_left() == Frames(100 + 20));
}

}  // namespace cuewell
