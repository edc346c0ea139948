#include "live/course.h"

#include "live/whereabouts.h"
#include "stuck_session.h"

#include <doctest/doctest.h>

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
    session.course().begin_again(PassPlace{1, 0});
    CHECK(session.now().score == nullptr);
    CHECK(session.course().is_unfinished());

    session.read_output();
    session.course().settle();
    CHECK_FALSE(session.course().is_unfinished());
    REQUIRE(session.now().score != nullptr);
    REQUIRE(session.planner().wishes.size() == 1);
    CHECK(session.planner().wishes[0].from == PassPlace{1, 0});
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
