#include "session/length_notes.h"

#include "support/script_builder.h"

#include <doctest/doctest.h>

#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// What is told of a routine that has cat-cow at its beginning and at its end, in forms of its items.
PlanNotes notes_of(std::vector<ItemForm> forms, Duration left_out = {}) {
    ScriptedSession session;
    session.routine = ScriptBuilder()
                          .stretch("cat-cow", "[repeat 2-4]\nArch your back.\n[rest 4s]\n[end]\n")
                          .two_sided("calf", "# Each side\nPress.\n[hold 10s]\nEnough.\n")
                          .routine("Welcome.\n- cat-cow\n- calf: rounds 2\n- cat-cow: optional\nBye.\n");
    const std::vector<std::size_t> items{0, 1, 2};
    const LengthForm form{std::move(forms), false};
    PlanNotes notes;
    add_notes(notes, {"1:30", session, items, form, false, left_out});
    return notes;
}

TEST_CASE("of a stretch that is listed twice it is told which one is left out") {
    const ItemForm out{true};
    CHECK(notes_of({{}, {}, out}, 42s) == PlanNotes{"1:30: left out cat-cow (2 of 2) (42 s), which does not fit"});
    CHECK(notes_of({out, {}, out}, 80s) ==
          PlanNotes{"1:30: left out cat-cow (1 of 2) and cat-cow (2 of 2) (1:20 in all), which do not fit"});
    CHECK(notes_of({{}, out, {}}, 61s) == PlanNotes{"1:30: left out calf (1:01), which does not fit"});
}

TEST_CASE("of a stretch that is listed twice it is told which one repeats more and has more rounds") {
    CHECK(notes_of({{}, {}, {false, 0, 0.5}}) ==
          PlanNotes{"1:30: cat-cow (2 of 2) repeats 3 times where 2 is the least"});
    CHECK(notes_of({{false, 2}, {false, 1}, {false, 1}}) ==
          PlanNotes{"1:30: 3 rounds of each stretch, 2 of cat-cow (2 of 2)"});
}

TEST_CASE("nothing is told where each stretch is as the routine has it") { CHECK(notes_of({{}, {}, {}}).empty()); }

}  // namespace
}  // namespace cuewell
