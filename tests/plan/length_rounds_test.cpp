#include "plan/length_choice.h"

#include "plan/length_questions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace cuewell {
namespace {

LengthSpan fixed(std::int64_t length) { return {Frames(length), Frames(length), Frames(length)}; }

LengthSpan in_rounds(const LengthSpan& once, std::int64_t rounds) {
    return {Frames(once.shortest.count() * rounds), Frames(once.usual.count() * rounds),
            Frames(once.longest.count() * rounds)};
}

/// Stretches that are done standing, and last so long in each of up to four rounds; 20 frames around them.
LengthQuestion stretches(const std::vector<LengthSpan>& once, std::int64_t wished) {
    LengthQuestion question;
    question.items.resize(once.size());
    set_surround(question, fixed(20), fixed(20));
    question.span_of = [once](std::size_t item, const ItemForm& form, const ItemPlace&) {
        return in_rounds(once[item], 1 + form.extra_rounds);
    };
    question.most_extra_rounds = 3;
    question.longest = Frames(100'000);
    question.wished = Frames(wished);
    return question;
}

std::string chosen(const LengthQuestion& question) {
    const LengthChoice choice = choose_length(question);
    return choice.form ? to_text(*choice.form) : "none";
}

TEST_CASE("no more stretches have another round than it takes") {
    const LengthSpan once{Frames(90), Frames(100), Frames(110)};
    // In five rounds together from 470 to 570 frames, in six from 560.
    CHECK(chosen(stretches({once, once, once, once}, 565)) == "2 1 1 1");
}

TEST_CASE("where rests have further rounds, too, all stretches have as many rather than some one less") {
    LengthQuestion question = stretches({fixed(100), fixed(10), {Frames(300), Frames(305), Frames(310)}}, 845);
    question.items[2].grows_last = true;
    question.most_extra_rounds = 1;
    // Two rounds of all last from 840 to 860 frames; with one of the second stretch it is from 830 to 850.
    CHECK(chosen(question) == "2 2 2");
}

TEST_CASE("rounds that take no time make no session longer") {
    LengthQuestion question = stretches({fixed(100), fixed(50)}, 300);
    question.span_of = [](std::size_t item, const ItemForm&, const ItemPlace&) { return fixed(item == 0 ? 100 : 50); };
    const LengthChoice choice = choose_length(question);
    CHECK_FALSE(choice.form);
    CHECK(choice.below.value().range.last == Frames(170));
    CHECK_FALSE(choice.above);
}

TEST_CASE("where one of several has to go beside further rounds, what is missed least goes") {
    LengthQuestion question = stretches({fixed(100), fixed(70), fixed(70)}, 290);
    question.items[1].is_optional = question.items[2].is_optional = true;
    question.most_extra_rounds = 1;
    question.leave_out_order = {1, 2};
    CHECK(chosen(question) == "2 - 1");
    question.leave_out_order = {2, 1};
    CHECK(chosen(question) == "2 1 -");
}

TEST_CASE("where rests have further rounds, too, there are no more than it takes") {
    LengthQuestion question = stretches({fixed(10), {Frames(100), Frames(500), Frames(1'000)}}, 3'100);
    question.items[1].grows_last = true;
    question.items[1].repeat_levels = 1;
    question.span_of = [once = question.span_of](std::size_t item, const ItemForm& form, const ItemPlace& place) {
        return once(item, form, place) + fixed(form.repeats > 0.5 ? 50 : 0);
    };
    // Exactly as long as three rounds of both can be, and within what four rounds without repeats can last.
    CHECK(chosen(question) == "3 3~1.00");
}

TEST_CASE("no rest is told in more rounds than there is time for beside the others") {
    LengthQuestion question = stretches({fixed(6'000), fixed(1), fixed(1), fixed(1), fixed(1), fixed(1)}, 10'800);
    for (std::size_t item = 1; item < question.items.size(); ++item) {
        question.items[item].position = Position::face_up;
        question.items[item].grows_last = true;
    }
    int most_told = 0;
    question.span_of = [&, once = question.span_of](std::size_t item, const ItemForm& form, const ItemPlace& place) {
        most_told = std::max(most_told, form.extra_rounds);
        return once(item, form, place);
    };
    question.most_extra_rounds = 599;
    const LengthChoice choice = choose_length(question);
    CHECK_FALSE(choice.form);
    CHECK(choice.is_complete);
    CHECK(most_told == 1);
}

}  // namespace
}  // namespace cuewell
