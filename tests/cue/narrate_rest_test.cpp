#include "cue/wished_chimes.h"
#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

constexpr const char* kRoutine = "Hello.\n- arm\nDrink.\n- back: rounds 2\n- calf\nBye.\n";

LoadedRoutine three_stretches() {
    return ScriptBuilder()
        .two_sided("arm", "Stand.\n~ Softly.\n# Each side\nLift {right|left}.\n~ Slowly.\n[hold 5s]\nLower.\n")
        .stretch("back", "Round.\n~ Gently.\n# Finish\nRest.\n", {"seated", false})
        .stretch("calf", "# Each side\nPress.\n", {"seated", true})
        .routine(kRoutine);
}

std::string rest_of(const SessionEntry& entry, const Delivery& delivery = plain_delivery()) {
    return to_text(narrate_rest(plan_of(three_stretches()), plain_phrases(), delivery, entry));
}

/// What a whole session tells from a chapter on.
std::string whole_from(const std::string& chapter) {
    const std::string text = to_text(cues_of(three_stretches()));
    return "# Plain\n\n" + text.substr(text.find("## " + chapter));
}

TEST_CASE("the rest from the first stretch on is the session without welcome and lead-in") {
    CHECK(rest_of({{0, 0}}) == whole_from("Arm, right"));
}

TEST_CASE("the rest from a later stretch on, for someone who is where the one before left them, is the session's") {
    CHECK(rest_of({{1, 0}, Position::standing}) == whole_from("Back"));
    CHECK(rest_of({{2, 0}, Position::seated}) == whole_from("Calf, left"));
}

TEST_CASE("a stretch is reached from where one is, and from an unknown position as at the beginning") {
    CHECK(rest_of({{2, 0}, Position::standing})
              .starts_with("# Plain\n\n## Calf, left\nsay    Last Calf, left side.\npause  1s\nsay    Come "
                           "down.\npause  16s\n"));
    CHECK(rest_of({{2, 0}}).starts_with(
        "# Plain\n\n## Calf, left\nsay    Last Calf, left side.\npause  1s\nsay    Get ready.\npause  10s\n"));
}

TEST_CASE("the other side that is owed is told with everything that belongs to a first time") {
    CHECK(rest_of({{0, 1}, Position::face_up}).starts_with(R"(# Plain

## Arm, left
say    Arm, left side.
pause  1s
say    Move over.
pause  8s
say    Stand.
pause  1s
say    Softly.
pause  1s
say    Lift left.
pause  1s
say    Slowly.
hold   5s
say    Lower.
pause  2s
say    Drink.
pause  2s

## Back
say    Next Back.
)"));
}

TEST_CASE("a later round of a stretch without sides is told by its number") {
    CHECK(rest_of({{1, 1}}).starts_with(R"(# Plain

## Back, round 2
say    Back.
pause  1s
say    Round 2.
pause  1s
say    Get ready.
pause  10s
say    Round.
pause  1s
say    Gently.
pause  1s
say    Rest.
pause  2s

## Calf, left
)"));
}

TEST_CASE("the safety words are the short ones, and come first") {
    SessionEntry entry{{2, 0}};
    entry.says_safety = true;
    CHECK(rest_of(entry).starts_with(R"(# Plain

## Welcome
say    Stop if it hurts.
pause  1s
say    Ask a doctor.
pause  2s

## Calf, left
say    Last Calf, left side.
)"));
}

TEST_CASE("stretches that are left out change announcements, moves and words between them") {
    SessionEntry entry{{0, 1}, Position::standing};
    entry.left_out = {1};
    const std::string text = rest_of(entry);
    CHECK(text.find("Back") == std::string::npos);
    CHECK(text.find("say    Drink.\npause  2s\n\n## Calf, left\nsay    Last Calf, left side.\npause  1s\n"
                    "say    Come down.\n") != std::string::npos);
    entry.left_out = {1, 2};
    CHECK(rest_of(entry).ends_with(
        "say    Lower.\npause  2s\nsay    Drink.\npause  2s\n\n## Close\nsay    Bye.\npause  1s\n"));
}

TEST_CASE("a stretch that is left out is not entered: the next one is, from its beginning") {
    SessionEntry entry{{0, 1}};
    entry.left_out = {0};
    CHECK(rest_of(entry).starts_with("# Plain\n\n## Back\nsay    First Back.\npause  1s\nsay    2 rounds.\n"));
    entry.position = Position::standing;
    CHECK(rest_of(entry).starts_with("# Plain\n\n## Back\nsay    Next Back.\n"));
}

TEST_CASE("without a stretch only the close is left") {
    const std::string close = "# Plain\n\n## Close\nsay    Bye.\npause  1s\n";
    CHECK(rest_of({{3, 0}, Position::seated}) == close);
    CHECK(rest_of({{2, 1}, Position::seated, {2}}) == close);
}

TEST_CASE("a single stretch that was not done is not called done") {
    const Plan plan = plan_of(ScriptBuilder().stretch("arm", "Lift.\n").single("arm"));
    const auto told = [&](PassPlace from) {
        return to_text(narrate_rest(plan, plain_phrases(), plain_delivery(), {from}));
    };
    CHECK(told({0, 0}).find("Done with Arm.") != std::string::npos);
    CHECK(told({1, 0}).find("Done with Arm.") == std::string::npos);
}

TEST_CASE("chapters of the rest keep their places in the plan") {
    SessionEntry entry{{0, 1}};
    entry.left_out = {1};
    const CueSheet sheet = narrate_rest(plan_of(three_stretches()), plain_phrases(), plain_delivery(), entry);
    REQUIRE(sheet.chapters.size() == 4);
    CHECK(sheet.chapters[0].place == PassPlace{0, 1});
    CHECK(sheet.chapters[1].place == PassPlace{2, 0});
    CHECK(sheet.chapters[2].place == PassPlace{2, 1});
    CHECK_FALSE(sheet.chapters[3].place);
    const auto& settled = std::get<SpeechCue>(sheet.cues.at(sheet.chapters[0].settled).what);
    CHECK(sheet.lines.at(settled.line.index) == "Stand.");
}

TEST_CASE("the chime in front of a stretch rings where a later side is entered, too") {
    const Delivery delivery = with_chimes({{ChimePlace::next, "ping"}, {ChimePlace::side, "pong"}});
    CHECK(rest_of({{0, 1}}, delivery).starts_with("# Plain\n\n## Arm, left\nchime  ping\nsay    Arm, left side.\n"));
    CHECK(rest_of({{2, 0}}, delivery).starts_with("# Plain\n\n## Calf, left\nchime  ping\n"));
}

TEST_CASE("minimal guidance gives the time of the move to where one is without its words") {
    CHECK(rest_of({{0, 1}}, plain_delivery(Guidance::minimal))
              .starts_with("# Plain\n\n## Arm, left\nsay    Arm, left side.\npause  10s\nchime  low bell\n"));
}

}  // namespace
}  // namespace cuewell
