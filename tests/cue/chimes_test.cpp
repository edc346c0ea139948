#include "cue/wished_chimes.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace cuewell {
namespace {

std::string steps_of(std::string_view body, ChimesAtPlaces places, Guidance guidance = Guidance::full) {
    return steps_text(cues_of_arm(body, with_chimes(places, guidance)));
}

constexpr auto kStart = ChimePlace::hold_start;
constexpr auto kEnd = ChimePlace::hold_end;

TEST_CASE("a wished chime begins every hold in every guidance, after the line before it") {
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n", {{kStart, "ping"}}) ==
          "say    Up.\npause  1s\nchime  ping\nhold   5s\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n", {{kStart, "ping"}}, Guidance::familiar) ==
          "say    Up.\npause  1s\nchime  ping\nhold   5s\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n", {{kStart, "ping"}}, Guidance::minimal) ==
          "chime  ping\nhold   5s\nchime  high bell\n");
}

TEST_CASE("an author's chime right before a hold is not doubled by a wished one") {
    CHECK(steps_of("Up.\n[chime gong]\n[hold 5s]\nDown.\n", {{kStart, "ping"}}) ==
          "say    Up.\npause  1s\nchime  gong\nhold   5s\nsay    Down.\n");
    CHECK(steps_of("[chime gong]\n[pause 1s]\n[hold 5s]\nDown.\n", {{kStart, "ping"}}) ==
          "chime  gong\npause  1s\nchime  ping\nhold   5s\nsay    Down.\n");
}

TEST_CASE("a chime that ended a hold does not begin the next one where a chime is wished") {
    CHECK(steps_of("Up.\n[hold 5s]\n[chime gong]\n[hold 6s]\nDown.\n", {{kStart, "ping"}}) ==
          "say    Up.\npause  1s\nchime  ping\nhold   5s\nchime  gong\nchime  ping\nhold   6s\nsay    Down.\n");
}

TEST_CASE("a wished chime ends a hold, and its release follows") {
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n", {{kEnd, "bowl"}}) ==
          "say    Up.\nhold   5s\nchime  bowl\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n\nDown.\n", {{kEnd, "bowl"}}) ==
          "say    Up.\nhold   5s\nchime  bowl\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n[pause 3s]\nDown.\n", {{kEnd, "bowl"}}) ==
          "say    Up.\nhold   5s\nchime  bowl\nsay    Release.\npause  3s\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n~ Down.\nOn.\n", {{kEnd, "bowl"}}, Guidance::familiar) ==
          "say    Up.\nhold   5s\nchime  bowl\nsay    Release.\npause  1s\nsay    On.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n", {{kEnd, "bowl"}}) == "say    Up.\nhold   5s\nchime  bowl\nsay    Release.\n");
}

TEST_CASE("in minimal guidance the wished chime alone ends a hold") {
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n[hold 6s]\n", {{kEnd, "bowl"}}, Guidance::minimal) ==
          "chime  low bell\nhold   5s\nchime  bowl\nchime  low bell\nhold   6s\nchime  bowl\n");
}

TEST_CASE("an author's chime that ends a hold is not doubled by a wished one") {
    CHECK(steps_of("Up.\n[hold 5s]\n[chime gong]\nDown.\n", {{kEnd, "bowl"}}) ==
          "say    Up.\nhold   5s\nchime  gong\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n\n[repeat 2]\n[chime gong]\n[end]\n", {{kEnd, "bowl"}}) ==
          "say    Up.\nhold   5s\nchime  gong\nchime  gong\n");
}

TEST_CASE("a chime at a hold's end changes no word inside it") {
    CHECK(steps_of("Up.\n[hold 50s]\n  @8s Breathe.\nDown.\n", {{kStart, "ping"}, {kEnd, "bowl"}}) ==
          "say    Up.\npause  1s\nchime  ping\nhold   50s\n    @8s    Breathe.\n    @25s   Half way.\n"
          "    @45s   Five more.\nchime  bowl\nsay    Down.\n");
}

TEST_CASE("in repeats every hold has its chimes") {
    CHECK(steps_of("[repeat 2]\nUp.\n[hold 5s]\n[end]\nDown.\n", {{kStart, "ping"}, {kEnd, "bowl"}}) ==
          "say    Up.\npause  1s\nchime  ping\nhold   5s\nchime  bowl\nsay    Up.\npause  1s\nchime  ping\nhold   5s\n"
          "chime  bowl\nsay    Down.\n");
}

TEST_CASE("where no chimes are wished around holds, minimal guidance begins them at once and ends them in words") {
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n", {{kStart, "none"}}, Guidance::minimal) ==
          "hold   5s\nchime  high bell\n");
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n[hold 6s]\n", {{kStart, "none"}, {kEnd, "none"}}, Guidance::minimal) ==
          "hold   5s\nsay    Release.\nhold   6s\nsay    Release.\n");
    CHECK(steps_of("[chime gong]\n[hold 5s]\n[chime gong]\n", {{kStart, "none"}, {kEnd, "none"}}, Guidance::minimal) ==
          "chime  gong\nhold   5s\nchime  gong\n");
}

TEST_CASE("a wish for no chime leaves other guidance as it is") {
    const std::string_view body = "Up.\n[hold 5s]\nDown.\n[hold 6s]\n";
    const Delivery none = with_chimes({{kStart, "none"},
                                       {kEnd, "none"},
                                       {ChimePlace::side, "none"},
                                       {ChimePlace::next, "none"},
                                       {ChimePlace::end, "none"}});
    CHECK(to_text(cues_of_arm(body, none)) == to_text(cues_of_arm(body)));
}

TEST_CASE("a hold in a routine's own words has the wished chimes and its release in words") {
    const auto routine = ScriptBuilder().stretch("arm", "Lift.\n").routine("Be still.\n[hold 5s]\n- arm\nBye.\n");
    const std::string text =
        to_text(cues_of(routine, with_chimes({{kStart, "ping"}, {kEnd, "bowl"}}, Guidance::minimal)));
    CHECK(text.find("say    Be still.\npause  1s\nchime  ping\nhold   5s\nchime  bowl\nsay    Release.\n") !=
          std::string::npos);
}

TEST_CASE("the chime of a hold's end belongs to the hold") {
    const CueSheet sheet = cues_of_arm("Up.\n[hold 5s]\n# Each side\nLift.\n", with_chimes({{kEnd, "bowl"}}), true);
    std::size_t chimes = 0;
    for (const Cue& cue : sheet.cues) {
        if (!std::holds_alternative<ChimeCue>(cue.what)) continue;
        ++chimes;
        CHECK_FALSE(cue.context.side);
        CHECK(cue.context.stretch == "arm");
        CHECK(cue.context.where.start.line == 8);
    }
    CHECK(chimes == 1);
}

}  // namespace
}  // namespace cuewell
