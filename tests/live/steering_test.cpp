#include "live/steering.h"

#include "stuck_session.h"

#include <doctest/doctest.h>

namespace cuewell {

TEST_CASE("a command that the output does not let through is answered so, and has done nothing") {
    test::StuckSession session(
        ScriptBuilder().stretch("arm", "Reach.\n[hold 20s]\nBack.\n").routine("Hello.\n- arm\nBye.\n"));
    session.begin();
    session.read_output();
    session.course().settle();
    Steering steering(session.performance(), session.course(), session.setup);
    session.stick();
    CHECK(steering.obey(command::Pause{}) == "the sound output does not answer");
    CHECK_FALSE(session.now().is_paused());
    CHECK(steering.obey(command::NextStretch{}) == "the sound output does not answer");
    CHECK(session.planner().wishes.empty());
    CHECK(steering.skipped().empty());
    CHECK(steering.obey(command::Quieter{}) == "the sound output does not answer");
    CHECK(session.now().volume.goal() == 1.0F);

    session.read_output();
    CHECK(steering.obey(command::Pause{}) == "paused");
    CHECK(session.now().is_paused());
}

TEST_CASE("what is as it is wished already is told as it is") {
    test::StuckSession session(
        ScriptBuilder().stretch("arm", "Reach.\n[hold 20s]\nBack.\n").routine("Hello.\n- arm\nBye.\n"));
    session.begin();
    session.read_output();
    session.course().settle();
    session.read_output();
    Steering steering(session.performance(), session.course(), session.setup);
    CHECK(steering.obey(command::SetPace{{1.0}}) == "pauses 100 %");
}

TEST_CASE("an output that is silent gets louder from a volume that can be heard, and no louder by less of it") {
    test::StuckSession session(
        ScriptBuilder().stretch("arm", "Reach.\n[hold 20s]\nBack.\n").routine("Hello.\n- arm\nBye.\n"));
    session.begin();
    session.read_output();
    session.course().settle();
    Steering steering(session.performance(), session.course(), session.setup);
    const auto obey = [&](const Command& command) {
        session.read_output();
        return steering.obey(command);
    };
    CHECK(obey(command::SetVolume{0.0}) == "volume 0 %");
    CHECK(obey(command::Quieter{}) == "volume 0 %");
    CHECK(obey(command::Louder{}) == "volume 1 %");
    CHECK(obey(command::Quieter{}) == "volume 1 %");
}

TEST_CASE("help is there before the session is made") {
    test::StuckSession session(
        ScriptBuilder().stretch("arm", "Reach.\n[hold 20s]\nBack.\n").routine("Hello.\n- arm\nBye.\n"));
    session.begin();
    Steering steering(session.performance(), session.course(), session.setup);
    CHECK(steering.obey(command::AskHelp{}).empty());
}

}  // namespace cuewell
