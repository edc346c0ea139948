#include "session/overview_of.h"

#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <utility>

namespace cuewell {
namespace {

constexpr int kWordsPerMinute = 130;

/// A routine of stretches that need things.
struct Room {
    void needs(const std::string& name, std::vector<std::string> equipment, std::vector<std::string> helpful = {}) {
        auto stretch = std::make_shared<Stretch>(*routine.library.at(name));
        stretch->equipment = std::move(equipment);
        stretch->helpful = std::move(helpful);
        routine.library[name] = std::move(stretch);
    }

    [[nodiscard]] std::optional<Overview> overview(const Wishes& wishes = {},
                                                   int words_per_minute = kWordsPerMinute) const {
        return overview_of(routine, plan_of(routine, wishes), plain_phrases(), plain_delivery(), words_per_minute);
    }

    LoadedRoutine routine = ScriptBuilder()
                                .stretch("arm", "Reach.\n[hold 2m]\n", {"standing", false})
                                .stretch("cat", "Arch.\n[hold 5m]\n", {"hands and knees", false})
                                .stretch("twist", "Turn.\n[hold 1m]\n", {"lying face up", false})
                                .routine("Hello.\n- arm\n- cat\n- twist\n- cat\nBye.\n");
};

std::vector<std::pair<std::string, int>> minutes_of(const Overview& overview) {
    std::vector<std::pair<std::string, int>> minutes;
    for (const PositionTime& time : overview.positions) minutes.emplace_back(to_name(time.position), time.minutes);
    return minutes;
}

TEST_CASE("an overview adds up how long one is in each position, in order") {
    const auto overview = Room().overview();
    REQUIRE(overview);
    CHECK(minutes_of(*overview) ==
          std::vector<std::pair<std::string, int>>{{"standing", 2}, {"hands and knees", 11}, {"lying face up", 1}});
}

TEST_CASE("minutes are reckoned at the voice's pace") {
    Room room;
    std::string many;
    for (int line = 0; line < 100; ++line) many += "Reach up as far as that is comfortable.\n";
    room.routine = ScriptBuilder().stretch("arm", many).routine("- arm\n");
    // 3,900 characters are 6:04, with a hundred gaps of a second and the time to get there 7:54.
    CHECK(room.overview()->positions.front().minutes == 8);
    CHECK(room.overview({}, 260)->positions.front().minutes == 5);
}

TEST_CASE("holds take what the rest leaves of a wished length") {
    Room room;
    room.routine = ScriptBuilder()
                       .stretch("arm", "Reach.\n[hold 2m-8m]\n", {"standing", false})
                       .stretch("cat", "Arch.\n[hold 5m]\n", {"hands and knees", false})
                       .routine("- arm\n- cat\n");
    const auto minutes_at = [&](int wished) {
        return minutes_of(*overview_of(room.routine, plan_of(room.routine, {}), plain_phrases(), plain_delivery(),
                                       kWordsPerMinute, std::chrono::minutes(wished)));
    };
    using Minutes = std::vector<std::pair<std::string, int>>;
    CHECK(minutes_at(12) == Minutes{{"standing", 7}, {"hands and knees", 5}});
    CHECK(minutes_at(10) == Minutes{{"standing", 5}, {"hands and knees", 5}});
    CHECK(minutes_at(60) == Minutes{{"standing", 8}, {"hands and knees", 5}});
}

TEST_CASE("an overview counts the ways down to the floor") {
    const auto trips = [](const std::string& items) {
        Room room;
        room.routine = ScriptBuilder()
                           .stretch("arm", "Reach.\n")
                           .stretch("cat", "Arch.\n", {"hands and knees", false})
                           .stretch("twist", "Turn.\n", {"lying face up", false})
                           .routine(items);
        const auto overview = room.overview();
        return std::pair(overview->floor_trips, overview->ends_on_floor);
    };
    CHECK(trips("- arm\n") == std::pair(0, false));
    CHECK(trips("- arm\n- cat\n- twist\n") == std::pair(1, true));
    CHECK(trips("- twist\n- cat\n") == std::pair(1, true));
    CHECK(trips("- cat\n- arm\n") == std::pair(1, false));
    CHECK(trips("- cat\n- arm\n- twist\n- arm\n- cat\n") == std::pair(3, true));
}

TEST_CASE("an overview has every thing once, and what is needed not as helpful too") {
    Room room;
    room.needs("arm", {"strap|towel", "ball"}, {"cushion"});
    room.needs("cat", {"ball"}, {"cushion", "ball", "block"});
    const auto overview = room.overview();
    CHECK(overview->equipment == std::vector<std::string>{"strap|towel", "ball"});
    CHECK(overview->helpful == std::vector<std::string>{"cushion", "block"});
}

TEST_CASE("a choice is not told where one of its things is needed by itself") {
    Room room;
    room.needs("arm", {"strap|towel"}, {"block|pillow"});
    room.needs("cat", {"towel"}, {"pillow"});
    room.needs("twist", {"towel | strap"}, {"pillow|block", "towel|scarf"});
    const auto overview = room.overview();
    CHECK(overview->equipment == std::vector<std::string>{"towel"});
    CHECK(overview->helpful == std::vector<std::string>{"pillow"});
}

TEST_CASE("a thing is the same however its letters are written") {
    Room room;
    room.needs("arm", {"Mat"}, {});
    room.needs("cat", {"mat"}, {"MAT", "Gurt"});
    const auto overview = room.overview();
    CHECK(overview->equipment == std::vector<std::string>{"Mat"});
    CHECK(overview->helpful == std::vector<std::string>{"Gurt"});
}

TEST_CASE("what only helps is not told where a routine leaves that out") {
    Room room;
    room.needs("arm", {"strap"}, {"cushion"});
    room.routine.routine.tells_needs_only = true;
    CHECK(room.overview()->equipment == std::vector<std::string>{"strap"});
    CHECK(room.overview()->helpful.empty());
}

TEST_CASE("the close is no time in a position, but a rest that is added before it is") {
    Room room;
    room.routine = ScriptBuilder()
                       .stretch("twist", "Turn.\n[hold 2m]\n", {"lying face up", false})
                       .routine("- twist\nStay.\n[rest 5m]\n");
    CHECK(room.overview()->positions.front().minutes == 2);
    using namespace std::chrono_literals;
    Wishes wishes;
    wishes.closing_rest = ClosingRest{3min, 3min, 3min};
    CHECK(room.overview(wishes)->positions.front().minutes == 5);
}

TEST_CASE("a seat on a chair is no way down to the floor") {
    Room room;
    room.routine = ScriptBuilder()
                       .stretch("desk", "Turn.\n[hold 2m]\n", {"on a chair", false})
                       .stretch("rug", "Turn.\n[hold 1m]\n", {"seated", false})
                       .routine("- desk\n- rug\n");
    const auto overview = room.overview();
    CHECK(overview->floor_trips == 1);
    CHECK(overview->ends_on_floor);
    REQUIRE(overview->positions.size() == 2);
    CHECK(overview->positions[0].position == Position::on_a_chair);
    CHECK(overview->positions[1].position == Position::seated);
    CHECK(overview->positions[0].minutes == 2);
}

TEST_CASE("an overview has the things of what is done only") {
    Room room;
    room.needs("arm", {"strap"});
    room.needs("cat", {"ball"});
    Wishes wishes;
    wishes.skip = {"arm"};
    const auto overview = room.overview(wishes);
    CHECK(overview->equipment == std::vector<std::string>{"ball"});
    CHECK(overview->positions.size() == 2);
}

TEST_CASE("a stranger's list of things is cut") {
    Room room;
    std::vector<std::string> things{std::string(61, 'a'), "\x1b[2J", "|", std::string(60, 'b')};
    for (int number = 0; number < 20; ++number) things.push_back("thing " + std::to_string(number));
    room.needs("arm", things);
    const auto overview = room.overview();
    CHECK(overview->equipment.size() == 12);
    CHECK(overview->equipment.at(0) == "[2J");
    CHECK(overview->equipment.at(1) == std::string(60, 'b'));
}

TEST_CASE("a routine that tells it itself has no overview, unless something is left out") {
    Room room;
    room.routine.routine.has_own_overview = true;
    CHECK_FALSE(room.overview());
    Wishes wishes;
    wishes.skip = {"twist"};
    CHECK(room.overview(wishes));
}

TEST_CASE("a single stretch tells of its things only") {
    Room room;
    room.routine = ScriptBuilder().stretch("arm", "Reach.\n[hold 2m]\n").single("arm");
    CHECK_FALSE(room.overview());
    room.needs("arm", {"strap"});
    const auto overview = room.overview();
    REQUIRE(overview);
    CHECK(overview->positions.empty());
    CHECK(overview->equipment == std::vector<std::string>{"strap"});
}

}  // namespace
}  // namespace cuewell
