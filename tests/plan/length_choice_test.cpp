#include "plan/length_choice.h"

#include "plan/length_questions.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::uint32_t kQuestions = 2'500;
constexpr int kWishes = 4;  ///< Of each question: 10,000 in all.

bool lasts(const LengthSpan& span, Frames wished) { return span.shortest <= wished && wished <= span.longest; }

/// What is known of a question once every form was tried.
struct Truth {
    bool is_possible = false;
    std::optional<Frames> below;
    std::optional<Frames> above;
};

Truth tried(const std::vector<LengthSpan>& spans, Frames wished) {
    Truth truth;
    for (const LengthSpan& span : spans) {
        truth.is_possible = truth.is_possible || lasts(span, wished);
        if (span.longest < wished) truth.below = std::max(truth.below.value_or(span.longest), span.longest);
        if (span.shortest > wished) truth.above = std::min(truth.above.value_or(span.shortest), span.shortest);
    }
    return truth;
}

void check_choice(const LengthQuestion& question, const std::vector<LengthForm>& forms, const Truth& truth) {
    const LengthChoice choice = choose_length(question);
    REQUIRE(choice.form.has_value() == truth.is_possible);
    if (choice.form) {
        REQUIRE(lasts(span_of(question, *choice.form), question.wished));
        REQUIRE(std::ranges::find(forms, *choice.form) != forms.end());
        return;
    }
    REQUIRE(choice.below.has_value() == truth.below.has_value());
    REQUIRE(choice.above.has_value() == truth.above.has_value());
    if (truth.below) {
        REQUIRE(choice.below->range.last == *truth.below);
        REQUIRE(lasts(span_of(question, choice.below->form), *truth.below));
    }
    if (truth.above) {
        REQUIRE(choice.above->range.first == *truth.above);
        REQUIRE(lasts(span_of(question, choice.above->form), *truth.above));
    }
}

TEST_CASE(
    "a length is given or refused as trying every form says, and what is refused names the true nearest lengths") {
    int given = 0;
    for (std::uint32_t seed = 1; seed <= kQuestions; ++seed) {
        LengthQuestion question = random_question(seed);
        const std::vector<LengthForm> forms = all_forms(question);
        std::vector<LengthSpan> spans;
        for (const LengthForm& form : forms) spans.push_back(span_of(question, form));
        for (int wish = 0; wish < kWishes; ++wish) {
            question.wished = Frames((question.wished.count() * 37 + 11) % 1'600);
            INFO("seed " << seed << ", wish " << question.wished.count());
            const Truth truth = tried(spans, question.wished);
            given += truth.is_possible ? 1 : 0;
            check_choice(question, forms, truth);
        }
    }
    // Neither is rare.
    CHECK(given > 1'500);
    CHECK(given < 8'000);
}

LengthQuestion three_stretches(std::int64_t wished) {
    LengthQuestion question;
    question.items = {{Position::standing, true, false, false, 0},
                      {Position::seated, false, true, false, 2},
                      {Position::face_up, false, false, true, 0}};
    question.leave_out_order = {1};
    set_surround(question, {Frames(20), Frames(20), Frames(20)}, {Frames(25), Frames(25), Frames(45)});
    question.span_of = [](std::size_t, const ItemForm& form, const ItemPlace&) {
        const auto length = static_cast<std::int64_t>(100 * (1 + form.extra_rounds) + 40 * form.repeats);
        return LengthSpan{Frames(length - 10), Frames(length), Frames(length + 10)};
    };
    question.most_extra_rounds = 3;
    question.longest = Frames(10'000);
    question.wished = Frames(wished);
    return question;
}

std::string chosen(std::int64_t wished) {
    const LengthChoice choice = choose_length(three_stretches(wished));
    return choice.form ? to_text(*choice.form) : "none";
}

TEST_CASE("what can last as wished by being stretched or squeezed a little stays as it is written") {
    CHECK(chosen(320) == "1 1 1");
    CHECK(chosen(310) == "1 1 1");
}

TEST_CASE("holds grow first and repeats after them") {
    CHECK(chosen(350) == "1 1 1");
    CHECK(chosen(351) == "1 1~0.50 1");
    CHECK(chosen(371) == "1 1~1.00 1");
    CHECK(chosen(390) == "1 1~1.00 1");
}

TEST_CASE("repeats grow alike in all stretches, the first one included") {
    LengthQuestion question = three_stretches(370);
    question.items[0].repeat_levels = 2;
    CHECK(to_text(choose_length(question).form.value()) == "1~0.50 1~0.50 1");
}

TEST_CASE("rounds are added to all stretches but rests once repeats have grown") {
    CHECK(chosen(520) == "2 2 1");
    CHECK(chosen(590) == "2 2~1.00 1");
    CHECK(chosen(740) == "3 3 1");
}

TEST_CASE("where another round of each is too much the first ones have it") {
    CHECK(chosen(395) == "2 1 1");
    CHECK(chosen(480) == "2 1~1.00 1");
}

/// Two stretches of which a second round is far too long.
LengthQuestion coarse_rounds(Position last) {
    LengthQuestion question = three_stretches(340);
    question.items[2].position = last;
    question.items[1].repeat_levels = 0;
    question.span_of = [](std::size_t, const ItemForm& form, const ItemPlace&) {
        const Frames length(100 + 500 * form.extra_rounds);
        return LengthSpan{length, length, length};
    };
    return question;
}

TEST_CASE("where any further round is too much there is a rest at the end") {
    CHECK(to_text(choose_length(coarse_rounds(Position::face_up)).form.value()) == "1 1 1 rest");
    CHECK_FALSE(choose_length(coarse_rounds(Position::standing)).form);
}

TEST_CASE("an optional stretch is left out where there is no time for it") {
    CHECK(chosen(220) == "1 - 1");
    CHECK(chosen(255) == "1 - 1 rest");
    CHECK(chosen(199) == "none");
}

TEST_CASE("a session is squeezed by all that it can be before it is refused, but not before a stretch is left out") {
    CHECK(chosen(290) == "1 1 1");
    CHECK(chosen(304) == "1 1 1");
    CHECK(chosen(200) == "1 - 1");
}

TEST_CASE("the optional stretches that are missed least go first") {
    LengthQuestion question = three_stretches(220);
    for (LengthItem& item : question.items) item.is_optional = true;
    question.leave_out_order = {2, 0, 1};
    CHECK(to_text(choose_length(question).form.value()) == "1 1 -");
    question.wished = Frames(120);
    CHECK(to_text(choose_length(question).form.value()) == "- 1 -");
}

TEST_CASE("one stretch is always left") {
    LengthQuestion question = three_stretches(20);
    for (LengthItem& item : question.items) item.is_optional = true;
    question.leave_out_order = {2, 0, 1};
    const LengthChoice choice = choose_length(question);
    CHECK_FALSE(choice.form);
    CHECK_FALSE(choice.below);
    CHECK(choice.above->range.first == Frames(110));
}

TEST_CASE("what fits must fit by the margin, and no more is claimed than that") {
    LengthQuestion question = three_stretches(345);
    question.margin = Frames(20);
    CHECK(to_text(choose_length(question).form.value()) == "1 1~0.50 1");
    question.margin = Frames(31);
    for (int wished = 100; wished < 1'500; ++wished) {
        question.wished = Frames(wished);
        const LengthChoice choice = choose_length(question);
        if (!choice.form) continue;
        const LengthSpan span = span_of(question, *choice.form);
        CHECK(span.shortest + question.margin <= question.wished);
        CHECK(question.wished + question.margin <= span.longest);
    }
}

TEST_CASE("nobody rests at the end on the feet, on the knees, or on hands and knees") {
    LengthQuestion question = three_stretches(410);
    for (const Position position : {Position::standing, Position::kneeling, Position::hands_and_knees}) {
        question.items.back().position = position;
        for (int wished = 100; wished < 1'500; ++wished) {
            question.wished = Frames(wished);
            const LengthChoice choice = choose_length(question);
            CHECK_FALSE((choice.form && choice.form->has_closing_rest));
        }
    }
}

/// Two optional stretches that are too long for the wish in a second round, and a rest of a moment.
LengthQuestion long_and_short(std::int64_t& rounds_told) {
    LengthQuestion question;
    question.items = {{Position::standing, true, true, false, 0},
                      {Position::standing, true, true, false, 0},
                      {Position::face_up, false, false, true, 0}};
    question.leave_out_order = {1, 0};
    set_surround(question, {Frames(20), Frames(20), Frames(20)}, {Frames(20), Frames(20), Frames(20)});
    question.span_of = [&rounds_told](std::size_t item, const ItemForm& form, const ItemPlace&) {
        rounds_told += 1 + form.extra_rounds;
        const Frames length((item == 2 ? 1 : 14'400) * (1 + form.extra_rounds));
        return LengthSpan{length, length, length};
    };
    question.most_extra_rounds = 599;
    question.longest = Frames(86'400);
    question.wished = Frames(10'800);
    return question;
}

TEST_CASE("no stretch is told in more rounds than there is time for") {
    std::int64_t rounds_told = 0;
    const LengthChoice choice = choose_length(long_and_short(rounds_told));
    CHECK_FALSE(choice.form);
    CHECK(choice.is_complete);
    CHECK(choice.below.value().range.last == Frames(21));
    CHECK(choice.above.value().range.first == Frames(14'421));
    CHECK(rounds_told < 200);
}

TEST_CASE("the search is given up where it takes too much, and says so") {
    LengthQuestion question = long_question(400, Frames(0));
    std::int64_t rounds_told = 0;
    for (LengthItem& item : question.items) item.is_optional = true;
    question.span_of = [&](std::size_t, const ItemForm& form, const ItemPlace&) {
        rounds_told += 1 + form.extra_rounds;
        const Frames length(200 * (1 + form.extra_rounds));
        return LengthSpan{length, length, length};
    };
    set_surround(question, {Frames(1), Frames(1), Frames(1)}, {Frames(1), Frames(1), Frames(1)});
    question.most_extra_rounds = 599;
    question.wished = Frames(100'000);
    const LengthChoice choice = choose_length(question);
    CHECK_FALSE(choice.form);
    CHECK_FALSE(choice.is_complete);
    CHECK(rounds_told < 50'000'000);
}

TEST_CASE("the search stops when nobody wants it any more") {
    struct Unwanted {};
    LengthQuestion question = three_stretches(199);
    question.on_wait = [] { throw Unwanted(); };
    CHECK_THROWS_AS((void)choose_length(question), Unwanted);
}

TEST_CASE("a thousand stretches are no more than one can wait for") {
    for (const std::int64_t minutes : {5, 60, 400, 1'000, 1'300}) {
        const LengthQuestion question = long_question(1'000, Frames(minutes * 60'000));
        const LengthChoice choice = choose_length(question);
        if (choice.form) {
            CHECK(lasts(span_of(question, *choice.form), question.wished));
            CHECK(choose_length(question).form == choice.form);
        } else {
            CHECK((choice.below || choice.above));
        }
    }
}

/// A first stretch that is required, and optional ones, of these lengths, in one round; 20 frames around them.
LengthQuestion short_of_time(const std::vector<LengthSpan>& spans, std::vector<std::size_t> order,
                             std::int64_t wished) {
    LengthQuestion question;
    for (std::size_t at = 0; at < spans.size(); ++at)
        question.items.push_back({Position::standing, false, at > 0, false, 0});
    question.leave_out_order = std::move(order);
    set_surround(question, {Frames(20), Frames(20), Frames(20)}, {Frames(20), Frames(20), Frames(20)});
    question.span_of = [spans](std::size_t item, const ItemForm&, const ItemPlace&) { return spans[item]; };
    question.longest = Frames(10'000);
    question.wished = Frames(wished);
    return question;
}

LengthSpan fixed(std::int64_t length) { return {Frames(length), Frames(length), Frames(length)}; }

TEST_CASE("what was left out first comes back where there is time for it beside what had to go") {
    const LengthSpan elastic{Frames(90), Frames(100), Frames(160)};
    const LengthQuestion question = short_of_time({elastic, fixed(30), fixed(100)}, {1, 2}, 150);
    CHECK(to_text(choose_length(question).form.value()) == "1 1 -");
}

TEST_CASE("where others have to go than those first in line, what is missed least goes") {
    const LengthQuestion question = short_of_time({fixed(100), fixed(35), fixed(60), fixed(60)}, {1, 2, 3}, 215);
    CHECK(to_text(choose_length(question).form.value()) == "1 1 - 1");
}

}  // namespace
}  // namespace cuewell
