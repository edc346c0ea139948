#include "plan/length_walk.h"

#include "plan/length_questions.h"

#include <doctest/doctest.h>

#include <cstdint>

namespace cuewell {
namespace {

/// Three stretches of 100 frames, done once; the second may be left out, and has repeats in two steps of 20 frames.
LengthQuestion three_stretches() {
    LengthQuestion question;
    question.items = {{Position::standing, false, false, false, 0},
                      {Position::standing, false, true, false, 2},
                      {Position::standing, false, false, false, 0}};
    question.leave_out_order = {1};
    set_surround(question, {Frames(20), Frames(20), Frames(20)}, {Frames(20), Frames(20), Frames(20)});
    question.span_of = [](std::size_t, const ItemForm& form, const ItemPlace&) {
        const Frames length(100 + static_cast<std::int64_t>(40 * form.repeats));
        return LengthSpan{length, length, length};
    };
    question.longest = Frames(10'000);
    question.wished = Frames(320);
    return question;
}

TEST_CASE("a walk visits every form of these lengths, and where it is given up it has no steps left") {
    const LengthQuestion question = three_stretches();
    const LengthReach reach(question, 0, {0, 0, 0});
    const LengthRangeInFrames any{Frames(0), Frames(1'000)};
    int forms = 0;
    const LengthWalk::Visit count = [&](const LengthForm&, const LengthSpan&) {
        ++forms;
        return true;
    };
    // A form is visited after the third item.
    LengthWalk given_up(question, reach, 2);
    given_up.through(any, false, count);
    CHECK(forms == 0);
    CHECK(given_up.steps_left() == 0);
    LengthWalk whole(question, reach, 1'000);
    whole.through(any, false, count);
    CHECK(forms == 4);
    CHECK(whole.steps_left() > 0);
}

TEST_CASE("the work of a search is counted in rounds and sums") {
    const LengthQuestion question = three_stretches();
    // A round and a sum of the first; the same for each way to repeat the second; a round and four sums of the last.
    CHECK(LengthReach(question, 0, {0, 0, 0}).work() == 2 + 3 * 2 + 5);
}

}  // namespace
}  // namespace cuewell
