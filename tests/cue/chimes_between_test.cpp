#include "cue/wished_chimes.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <vector>

namespace cuewell {
namespace {

/// What each cue of a chime belongs to.
std::vector<CueContext> contexts_of_chimes(const CueSheet& sheet) {
    std::vector<CueContext> contexts;
    for (const Cue& cue : sheet.cues) {
        if (std::holds_alternative<ChimeCue>(cue.what)) contexts.push_back(cue.context);
    }
    return contexts;
}

TEST_CASE("every change of side has its chime, and the chapter of the side begins with it") {
    const auto routine = ScriptBuilder().two_sided("arm", "# Each side\nLift.\n").routine("- arm: rounds 2\nBye.\n");
    const CueSheet sheet = cues_of(routine, with_chimes({{ChimePlace::side, "block"}}));
    CHECK(to_text(sheet) == R"(# Plain
pause  0.5s

## Arm, right
say    First Arm, right side.
pause  1s
say    2 rounds.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  1s

## Arm, left
chime  block
say    Now left.
pause  6s
say    Lift.
pause  1s

## Arm, right, round 2
chime  block
say    Round 2, right.
pause  6s
say    Lift.
pause  1s

## Arm, left, round 2
chime  block
say    Now left.
pause  6s
say    Lift.
pause  2s

## Close
say    Bye.
pause  1s
)");
    const auto contexts = contexts_of_chimes(sheet);
    REQUIRE(contexts.size() == 3);
    CHECK(contexts[0].side == Side::left);
    CHECK(contexts[1].side == Side::right);
    CHECK(contexts[1].round == 2);
    CHECK(contexts[2].stretch == "arm");
}

TEST_CASE("a further round of a stretch without sides has no chime of a side") {
    const auto routine = ScriptBuilder().stretch("arm", "Lift.\n").routine("- arm: rounds 2\nBye.\n");
    CHECK(to_text(cues_of(routine, with_chimes({{ChimePlace::side, "block"}}))) == to_text(cues_of(routine)));
}

TEST_CASE("every stretch after the first is announced by a chime, with which its chapter begins") {
    const auto routine = ScriptBuilder()
                             .stretch("arm", "Lift.\n")
                             .two_sided("leg", "# Each side\nKick.\n")
                             .routine("- arm\nWell done.\n- leg\n- arm\nBye.\n");
    const CueSheet sheet = cues_of(routine, with_chimes({{ChimePlace::next, "two-tone"}}, Guidance::minimal));
    CHECK(to_text(sheet) == R"(# Plain
pause  0.5s

## Arm
say    First Arm.
pause  10s
pause  2s
say    Well done.
pause  2s

## Leg, right
chime  two-tone
say    Next Leg, right side.
pause  3s

## Leg, left
say    Now left.
pause  6s
pause  2s

## Arm
chime  two-tone
say    Last Arm.
pause  3s
pause  2s

## Close
say    Bye.
pause  1s
)");
    const auto contexts = contexts_of_chimes(sheet);
    REQUIRE(contexts.size() == 2);
    CHECK(contexts[0].stretch == "leg");
    CHECK_FALSE(contexts[0].side);
    CHECK(contexts[1].stretch == "arm");
    CHECK(contexts[1].where.text->label() == "phrases.toml");
}

TEST_CASE("the chime of the end follows the last words and belongs to no stretch") {
    const Delivery delivery = with_chimes({{ChimePlace::end, "bowl"}});
    const ScriptBuilder arm = ScriptBuilder().stretch("arm", "Lift.\n");
    for (const LoadedRoutine& routine : {arm.routine("- arm\nBye.\n"), arm.routine("- arm\n"), arm.single("arm")}) {
        const CueSheet sheet = cues_of(routine, delivery);
        CHECK(to_text(sheet).ends_with(".\npause  1s\nchime  bowl\npause  1s\n"));
        const auto contexts = contexts_of_chimes(sheet);
        REQUIRE(contexts.size() == 1);
        CHECK_FALSE(contexts[0].stretch);
    }
}

TEST_CASE("an author's chime after the last words is the end already") {
    const ScriptBuilder arm = ScriptBuilder().stretch("arm", "Lift.\n");
    const Delivery delivery = with_chimes({{ChimePlace::end, "bowl"}});
    CHECK(to_text(cues_of(arm.routine("- arm\nBye.\n[chime gong]\n"), delivery))
              .ends_with("say    Bye.\npause  1s\nchime  gong\npause  1s\n"));
    // Here the closing note is still said after it.
    const Delivery familiar = with_chimes({{ChimePlace::end, "bowl"}}, Guidance::familiar);
    CHECK(to_text(cues_of(arm.routine("- arm\n[chime gong]\n"), familiar))
              .ends_with(
                  "chime  gong\nsay    No advice.\npause  1s\nsay    No cure.\npause  1s\nchime  bowl\npause  1s\n"));
}

TEST_CASE("with chimes everywhere both sides of a stretch sound the same, whatever is said") {
    const auto routine = ScriptBuilder().two_sided("arm", "# Each side\nLift.\n[hold 5s]\n").routine("- arm\nBye.\n");
    const ChimesAtPlaces everywhere{{ChimePlace::hold_start, "ping"},
                                    {ChimePlace::hold_end, "bowl"},
                                    {ChimePlace::side, "block"},
                                    {ChimePlace::next, "chime"},
                                    {ChimePlace::end, "bell"}};
    for (const auto& [guidance, side, release] :
         {std::tuple(Guidance::full, "say    Lift.\npause  1s\n", "say    Release.\npause  1s\n"),
          std::tuple(Guidance::minimal, "", "")}) {
        const std::string text = to_text(cues_of(routine, with_chimes(everywhere, guidance)));
        const std::string held = std::string(side) + "chime  ping\nhold   5s\nchime  bowl\n" + release;
        const std::string ends = std::string(release).empty() ? held : held.substr(0, held.rfind("pause  1s\n"));
        CHECK(text.find("pause  10s\n" + held + "\n## Arm, left\nchime  block\nsay    Now left.\npause  6s\n" + ends +
                        "pause  2s\n\n## Close\nsay    Bye.\npause  1s\nchime  bell\npause  1s\n") !=
              std::string::npos);
    }
}

}  // namespace
}  // namespace cuewell
