#include "session/wished_length.h"

#include "script/rest_target.h"
#include "script/resting_position.h"
#include "session/length_studio.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

std::string names_of(const Plan& plan) {
    std::string names;
    for (const PlannedStretch& planned : plan.stretches) {
        names += (names.empty() ? "" : " ") + planned.stretch->name;
        if (planned.rounds > 1) names += " x" + std::to_string(planned.rounds);
    }
    return names;
}

/// The parts of a session, each narrated by itself, add up to the session.
void check_parts(LengthStudio& studio, const LengthForm& form) {
    const LengthParts parts(studio.material());
    StretchSpans spans(studio.material(), parts.items());
    const Plan plan = parts.whole_plan_of(form).value();
    LengthQuestion question;
    const Plan written = parts.whole_plan_of(parts.written_form()).value();
    for (const PlannedStretch& planned : written.stretches)
        question.items.push_back({planned.stretch->position, planned.stretch->has_sides, false, false, 8});
    question.lead = studio.material().wishes.lead;
    question.surround_of = [&](const LengthForm&) { return spans.of_surround(plan.overview, {}); };
    question.span_of = [&](std::size_t item, const ItemForm& own, const ItemPlace& place) {
        return spans.of_item(item, own, place);
    };
    const LengthSpan sum = span_of(question, form);
    const PossibleLengths whole = studio.possible(plan);
    CHECK(sum.shortest == whole.shortest);
    CHECK(sum.usual == whole.usual);
    CHECK(sum.longest == whole.longest);
}

TEST_CASE("the parts of a session add up to it, whatever their form") {
    LengthStudio studio(LengthStudio::bundled("back-care"), LengthStudio::english());
    const std::size_t items = LengthParts(studio.material()).items().size();
    LengthForm form{std::vector<ItemForm>(items), false};
    check_parts(studio, form);
    std::mt19937 chance(7);
    for (int tries = 0; tries < 12; ++tries) {
        for (ItemForm& item : form.items)
            item = {chance() % 4 == 0, static_cast<int>(chance() % 3), static_cast<double>(chance() % 3) / 2};
        form.items[chance() % items].left_out = false;
        check_parts(studio, form);
    }
}

TEST_CASE("bundled routines last as long as is wished, to the frame and within their ranges") {
    for (const char* name : {"back-care", "evening-unwind", "gentle-morning", "desk-break"}) {
        LengthStudio studio(LengthStudio::bundled(name), LengthStudio::english());
        for (int minutes = 6; minutes <= 60; ++minutes) {
            const SolvedLength solved = studio.solve(std::chrono::minutes(minutes) + 123'457us);
            INFO(name << ", " << minutes << " min");
            REQUIRE(solved.is_possible);
            CHECK(studio.faults() == "");
            if (solved.plan.closing_rest) CHECK(can_be_rested_in(solved.plan.stretches.back().stretch->position));
        }
    }
}

TEST_CASE("a closing rest is had where one can rest, and not on the knees") {
    const auto rests = [](const std::string& position) {
        LengthStudio studio(ScriptBuilder()
                                .stretch("calf", "Press.\n[hold 10s]\nEnough.\n", {position, false})
                                .routine("Welcome.\n- calf\nBye.\n"));
        int found = 0;
        for (int seconds = 60; seconds < 180; seconds += 4)
            found += studio.solve(std::chrono::seconds(seconds)).plan.closing_rest ? 1 : 0;
        return found;
    };
    CHECK(rests("seated") > 0);
    CHECK(rests("kneeling") == 0);
    CHECK(rests("standing") == 0);
}

TEST_CASE("a target of rest is one in whatever letters") {
    Stretch stretch;
    stretch.targets = {"hips", "Rest"};
    CHECK(is_for_rest(stretch));
    stretch.targets = {"rested"};
    CHECK_FALSE(is_for_rest(stretch));
}

TEST_CASE("a session of more steps than there may be is refused, and not cut off") {
    std::string long_words;
    for (int line = 0; line < 900; ++line) long_words += "[pause 0.01s]\n";
    ScriptBuilder builder;
    LengthStudio studio(
        builder.stretch("calf", "Press.\n" + long_words, {"standing", false}).routine("Welcome.\n- calf\nBye.\n"));
    const SolvedLength refused = studio.solve(8h);
    REQUIRE_FALSE(refused.is_possible);
    REQUIRE(refused.below);
    CHECK_FALSE(refused.above);
    CHECK(refused.plan.stretches.size() == 1);
    CHECK(refused.plan.close.size() == 1);
    CHECK(refused.plan.stretches.front().rounds < 112);
}

TEST_CASE(
    "where each stretch could have more rounds, but all together have too many steps, the written session stays") {
    std::string ticks = "Stay.\n[repeat 1000]\n";
    for (int line = 0; line < 19; ++line) ticks += "[pause 10ms]\n";
    ScriptBuilder builder;
    LengthStudio studio(builder.stretch("tick", ticks + "[end]\n", {"seated", false}).routine("- tick\n- tick\n"));
    const SolvedLength refused = studio.solve(22min);
    CHECK_FALSE(refused.is_possible);
    CHECK_FALSE(refused.is_proven);
    CHECK(refused.plan.stretches.size() == 2);
    CHECK(refused.form.items.size() == 2);
}

TEST_CASE("the default routine lasts from a few minutes to eight hours") {
    LengthStudio studio(LengthStudio::bundled("back-care"), LengthStudio::english());
    for (const Duration length : {Duration(5min), Duration(2h), Duration(3h + 1s), Duration(8h)}) {
        CHECK(studio.solve(length).is_possible);
        CHECK(studio.faults() == "");
    }
}

TEST_CASE("the same wish makes the same session") {
    for (int minutes : {9, 14, 33}) {
        LengthStudio one(LengthStudio::bundled("back-care"), LengthStudio::english());
        LengthStudio other(LengthStudio::bundled("back-care"), LengthStudio::english());
        CHECK(one.solve(std::chrono::minutes(minutes)).form == other.solve(std::chrono::minutes(minutes)).form);
    }
}

LoadedRoutine arm_and_back(const std::string& items) {
    return ScriptBuilder()
        .two_sided("arm", "# Each side\nLift.\n[hold 20s-40s]\nDown.\n")
        .stretch("back", "Round.\n[repeat 2-4]\nBreathe.\n[rest 6s]\n[end]\n", {"seated", false})
        .stretch("calf", "Press.\n[hold 10s]\nEnough.\n")
        .routine("Welcome.\n" + items + "Bye.\n");
}

/// How long a session of this form lasts by itself.
Duration usual(LengthStudio& studio, const std::vector<ItemForm>& forms) {
    const Plan plan = LengthParts(studio.material()).whole_plan_of({forms, false}).value();
    return to_duration(studio.possible(plan).usual, LengthStudio::kRate);
}

TEST_CASE("a session is made of what it can last with") {
    LengthStudio studio(arm_and_back("- back: optional\n- calf: optional\n- arm\n"));
    const auto names = [&](const std::vector<ItemForm>& forms) {
        const SolvedLength solved = studio.solve(usual(studio, forms));
        CHECK(studio.faults() == "");
        return names_of(solved.plan);
    };
    const ItemForm out{true};
    const ItemForm twice{false, 1};
    CHECK(names({out, out, {}}) == "arm");
    CHECK(names({{}, out, {}}) == "back arm");
    CHECK(names({{}, {}, {}}) == "back calf arm");
    CHECK(names({twice, twice, twice}) == "back x2 calf x2 arm x2");
}

TEST_CASE("a session that cannot be so short names the shortest, and that one is possible") {
    LengthStudio studio(arm_and_back("- arm\n- back\n"));
    const SolvedLength refused = studio.solve(60s);
    REQUIRE_FALSE(refused.is_possible);
    CHECK_FALSE(refused.below);
    const Frames shortest = refused.above.value().first;
    CHECK(LengthSolver(studio.material()).solve(shortest).is_possible);
    CHECK_FALSE(LengthSolver(studio.material()).solve(shortest - Frames(1)).is_possible);
}

TEST_CASE("a session that cannot be so long names the longest, and that one is possible") {
    LengthStudio studio(ScriptBuilder().stretch("calf", "Press.\n").routine("- calf\nBye.\n"));
    const SolvedLength refused = studio.solve(8h);
    REQUIRE_FALSE(refused.is_possible);
    CHECK_FALSE(refused.above);
    const Frames longest = refused.below.value().last;
    CHECK(LengthSolver(studio.material()).solve(longest).is_possible);
    CHECK_FALSE(LengthSolver(studio.material()).solve(longest + Frames(1)).is_possible);
}

/// Every plan of a routine of two stretches, the first of them optional, of up to ten rounds and with three repeats.
std::vector<PossibleLengths> every_length(LengthStudio& studio) {
    std::vector<PossibleLengths> all;
    const LengthParts parts(studio.material());
    for (int way = 0; way < 600; ++way) {
        const bool is_out = way % 2 == 1;
        const int extra = way / 2 % 10;
        const int other_extra = way / 20 % 10;
        if (!is_out && std::abs(extra - other_extra) > 1) continue;
        const double repeats = way / 200 * 0.5;
        all.push_back(studio.possible(
            parts.whole_plan_of({{{is_out, extra, 0.0}, {false, other_extra, repeats}}, false}).value()));
    }
    return all;
}

TEST_CASE("a length is refused where no plan has it and the nearest that any plan has are named") {
    LengthStudio studio(ScriptBuilder()
                            .two_sided("arm", "# Each side\nLift.\n[hold 20s-22s]\nDown.\n")
                            .stretch("back", "Round.\n[repeat 2-4]\nBreathe.\n[rest 6s]\n[end]\n", {"standing", false})
                            .routine("Welcome.\n- arm: optional\n- back\nBye.\n"));
    const std::vector<PossibleLengths> all = every_length(studio);
    int refused = 0;
    // Beyond, more rounds can be had.
    for (Frames wished = to_frames(5s, LengthStudio::kRate); wished < to_frames(170s, LengthStudio::kRate);
         wished += to_frames(1s, LengthStudio::kRate) + Frames(7)) {
        const SolvedLength solved = studio.solve(to_duration(wished, LengthStudio::kRate));
        const bool is_possible = std::ranges::any_of(
            all, [&](const PossibleLengths& can) { return can.shortest <= wished && wished <= can.longest; });
        INFO(wished.count());
        REQUIRE(solved.is_possible == is_possible);
        if (is_possible) continue;
        ++refused;
        CHECK(solved.is_proven);
        std::optional<Frames> below;
        std::optional<Frames> above;
        for (const PossibleLengths& can : all) {
            if (can.longest < wished) below = std::max(below.value_or(can.longest), can.longest);
            if (can.shortest > wished) above = std::min(above.value_or(can.shortest), can.shortest);
        }
        CHECK((solved.below ? std::optional(solved.below->last) : std::nullopt) == below);
        CHECK((solved.above ? std::optional(solved.above->first) : std::nullopt) == above);
    }
    CHECK(refused > 3);
}

TEST_CASE("skipped stretches stay skipped, and their forms do not shift those of others") {
    LengthStudio studio(arm_and_back("- arm\n- back: optional\n- calf\n"));
    studio.material().wishes.skip = {"arm"};
    CHECK(names_of(studio.solve(usual(studio, {{}, {}})).plan) == "back calf");
    CHECK(names_of(studio.solve(usual(studio, {{true}, {}})).plan) == "calf");
    CHECK(studio.faults() == "");
}

/// A voice whose words last a tenth longer than was thought while choosing.
TEST_CASE("what the parts say of the whole only about is put right by the whole") {
    LengthStudio studio(LengthStudio::bundled("back-care"), LengthStudio::english());
    LengthMaterial& material = studio.material();
    const auto exact = material.measure;
    material.measure = [&](const CueSheet& sheet) {
        ClipLengths lengths = exact(sheet);
        for (Frames& length : lengths.lines) length = Frames(length.count() * 10 / 11);
        return lengths;
    };
    for (int minutes = 6; minutes <= 60; minutes += 3) {
        INFO(minutes << " min");
        const SolvedLength solved = studio.solve(std::chrono::minutes(minutes));
        CHECK(solved.is_possible);
        CHECK(studio.faults() == "");
    }
}

TEST_CASE("lengths that a refusal names are those of whole sessions, also where the parts say another thing") {
    LengthStudio studio(arm_and_back("- arm\n- back\n"));
    LengthMaterial& material = studio.material();
    const auto exact = material.measure;
    material.measure = [&](const CueSheet& sheet) {
        ClipLengths lengths = exact(sheet);
        for (Frames& length : lengths.lines) length = Frames(length.count() * 10 / 11);
        return lengths;
    };
    const SolvedLength refused = studio.solve(20s);
    REQUIRE_FALSE(refused.is_possible);
    CHECK_FALSE(refused.is_proven);
    CHECK(refused.above.value().first == studio.possible(refused.plan).shortest);
}

}  // namespace
}  // namespace cuewell
