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

    session.read_output();
    CHECK(steering.obey(command::Pause{}) == "paused");
    CHECK(session.now().is_paused());
}

}  // namespace cuewell
