#include "cli/wish_arguments.h"

#include "base/errors.h"
#include "cli/arguments.h"

#include <doctest/doctest.h>

#include <variant>

namespace cuewell {
namespace {

SessionOptions no_settings() { return {}; }

PlayOptions play(const std::vector<std::string>& words) {
    std::vector<std::string> line{"play"};
    line.insert(line.end(), words.begin(), words.end());
    return std::get<PlayRequest>(read_arguments(line, no_settings)).options;
}

TEST_CASE("areas have a weight of 1 unless they say another") {
    SessionOptions options;
    CHECK(apply_focus(options, "hips=2,low back").empty());
    CHECK(options.arrange.focus == std::vector<FocusArea>{{"hips", 2}, {"low back", 1}});
    CHECK(apply_focus(options, "none").empty());
    CHECK(options.arrange.focus.empty());
    for (const char* wrong : {"=2", "hips=", "hips=10", "hips=0", "hips=x"}) {
        CHECK(apply_focus(options, wrong) ==
              "must be areas, each with a weight from 1 to 9 or none: hips=2,hamstrings");
    }
}

TEST_CASE("nothing at hand is not the same as no wish") {
    SessionOptions options;
    CHECK(apply_equipment(options, "none").empty());
    CHECK(options.arrange.equipment == std::vector<std::string>{});
    CHECK_FALSE(options.arrange.is_none());
    CHECK(apply_equipment(options, "any").empty());
    CHECK_FALSE(options.arrange.equipment.has_value());
    CHECK(options.arrange.is_none());
}

TEST_CASE("a list of wishes has words, and not too many") {
    SessionOptions options;
    CHECK(apply_avoid(options, ",") == "needs a word");
    std::string many = "a";
    for (int more = 0; more < 50; ++more) many += ",a";
    CHECK(apply_avoid(options, many) == "has more than 50 words");
    CHECK(apply_position(options, "any").empty());
    CHECK(options.arrange.positions.empty());
}

TEST_CASE("a session that varies keeps its day, so that it can be resumed on another") {
    const PlayOptions options = play({"--vary"});
    REQUIRE(options.session.day);
    CHECK(*options.session.day > 20'000);
    // Its rain is that of any other day, as in a file.
    CHECK(options.session.seed == SessionOptions().seed);
    CHECK(options.arguments.back() == "--day=" + std::to_string(*options.session.day));
    const PlayOptions seeded = play({"--vary", "--seed", "7"});
    CHECK(seeded.session.seed == 7);
    CHECK(seeded.arguments == std::vector<std::string>{"--vary", "--seed=7"});
    std::vector<std::string> yesterday = options.arguments;
    yesterday.back() = "--day=20000";
    const SessionOptions again = read_kept_arguments(yesterday, no_settings);
    CHECK(again.day == 20'000);
    CHECK(again.seed == SessionOptions().seed);
    yesterday.back() = "--day=x";
    CHECK_THROWS_AS(static_cast<void>(read_kept_arguments(yesterday, no_settings)), UsageError);
}

TEST_CASE("a file of a session that varies does not tell when it was made") {
    const RenderRequest request =
        std::get<RenderRequest>(read_arguments({"render", "--vary", "-o", "a.wav"}, no_settings));
    CHECK(request.session.day);
    CHECK(request.session.seed == SessionOptions().seed);
}

TEST_CASE("compose knows whether a routine was named") {
    const auto composed = [](const std::vector<std::string>& line) {
        return std::get<ComposeCommand>(read_arguments(line, no_settings));
    };
    CHECK_FALSE(composed({"compose", "-o", "-"}).request.has_routine);
    const ComposeCommand command = composed({"compose", "evening-unwind", "--title", "Mine", "-o", "my.md"});
    CHECK(command.request.has_routine);
    CHECK(command.request.session.routine == "evening-unwind");
    CHECK(command.request.title == "Mine");
    CHECK(command.output == "my.md");
}

}  // namespace
}  // namespace cuewell
