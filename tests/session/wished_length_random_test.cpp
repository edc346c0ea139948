#include "session/given_session.h"
#include "session/library_forms.h"
#include "timeline/random_steps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

namespace cuewell {
namespace {

constexpr int kWishes = 10;  ///< Of each library.

bool has_extra_rounds(const LengthForm& form) {
    return std::ranges::any_of(form.items, [](const ItemForm& item) { return item.extra_rounds > 0; });
}

/// How long the sessions of a library can last, found by making every one of them.
class EveryLength {
public:
    EveryLength(const RandomLibrary& library, LengthStudio& studio)
        : library_(library), studio_(studio), parts_(studio.material()) {}

    /// All that can last at most about so long, and the shortest that are longer.
    const std::vector<PossibleLengths>& up_to(Frames wished) {
        // A session with a further round of each stretch is longer than one that was made before.
        while (least_ <= wished) make_more();
        return lengths_;
    }

private:
    void make_more() {
        least_ = Frames(std::numeric_limits<std::int64_t>::max());
        for (const LengthForm& form : forms_with(library_, extra_rounds_)) {
            // Rests alone have no further rounds, and were there before.
            const bool is_new = extra_rounds_ == 0 || has_extra_rounds(form);
            if (!is_new) continue;
            lengths_.push_back(studio_.possible(parts_.whole_plan_of(form).value()));
            least_ = std::min(least_, lengths_.back().shortest);
        }
        ++extra_rounds_;
    }

    const RandomLibrary& library_;
    LengthStudio& studio_;
    LengthParts parts_;
    std::vector<PossibleLengths> lengths_;
    int extra_rounds_ = 0;
    Frames least_;  ///< Of the sessions with the most rounds.
};

bool is_among(const PossibleLengths& can, Frames wished) { return can.shortest <= wished && wished <= can.longest; }

std::string to_text(const std::optional<Frames>& length) { return length ? std::to_string(length->count()) : "none"; }

SolvedLength solved_with(LengthStudio& studio, Frames wished) {
    return studio.solve(to_duration(wished, LengthStudio::kRate));
}

/// No session has the length, and those that are named are the nearest that any session has.
void check_refusal(LengthStudio& studio, const RandomLibrary& library, const SolvedLength& refused, Frames wished,
                   const std::vector<PossibleLengths>& all) {
    REQUIRE(refused.is_proven);
    std::optional<Frames> below;
    std::optional<Frames> above;
    for (const PossibleLengths& can : all) {
        REQUIRE_FALSE(is_among(can, wished));
        if (can.longest < wished) below = std::max(below.value_or(can.longest), can.longest);
        if (can.shortest > wished) above = std::min(above.value_or(can.shortest), can.shortest);
    }
    REQUIRE(to_text(refused.below ? std::optional(refused.below->last) : std::nullopt) == to_text(below));
    REQUIRE(to_text(refused.above ? std::optional(refused.above->first) : std::nullopt) == to_text(above));
    for (const std::optional<Frames>& named : {below, above}) {
        if (!named) continue;
        const SolvedLength nearest = solved_with(studio, *named);
        REQUIRE(nearest.is_possible);
        check_session(studio, library, nearest, *named);
    }
}

/// A length up to some minutes, or one at the very end of what a form can last.
Frames random_wish(const RandomLibrary& library, LengthStudio& studio, Chance& chance) {
    if (chance.percent(40)) return Frames(chance.between(1, 5 * 60 * LengthStudio::kRate.hz));
    const LengthForm form = chance.one_of(forms_with(library, chance.below(2)));
    const PossibleLengths can = studio.possible(LengthParts(studio.material()).whole_plan_of(form).value());
    return (chance.percent(50) ? can.shortest : can.longest) + Frames(chance.between(-1, 1));
}

struct Answers {
    int given = 0;
    int refused = 0;
    int between = 0;  ///< Of those refused: there are shorter and longer sessions.
};

void check_library(std::uint32_t seed, Answers& answers) {
    const RandomLibrary library = random_library(seed);
    LengthStudio studio(library.routine, plain_phrases(), library.delivery);
    studio.material().wishes = library.wishes;
    EveryLength every(library, studio);
    Chance chance(seed);
    for (int wish = 0; wish < kWishes; ++wish) {
        const Frames wished = random_wish(library, studio, chance);
        INFO("seed " << seed << ", wish " << wished.count() << "\n" << library.scripts);
        const SolvedLength solved = solved_with(studio, wished);
        if (solved.is_possible) {
            ++answers.given;
            check_session(studio, library, solved, wished);
        } else {
            ++answers.refused;
            answers.between += solved.below && solved.above ? 1 : 0;
            check_refusal(studio, library, solved, wished, every.up_to(wished));
        }
    }
}

void check_libraries(std::uint32_t libraries) {
    Answers answers;
    for (std::uint32_t seed = 1; seed <= libraries; ++seed) check_library(seed, answers);
    INFO(answers.given << " given, " << answers.refused << " refused, " << answers.between
                       << " of them between two lengths");
    // Neither is rare.
    CHECK(answers.given > static_cast<int>(libraries) * kWishes / 4);
    CHECK(answers.refused > static_cast<int>(libraries) * kWishes / 10);
}

TEST_CASE("sessions of random libraries last as wished to the frame and only what no session can last is refused") {
    check_libraries(250);
}

// Takes some seconds: tests/test_session --no-skip -tc="sessions of a thousand*"
TEST_CASE("sessions of a thousand random libraries last as wished to the frame or are rightly refused" *
          doctest::skip()) {
    check_libraries(1'000);
}

}  // namespace
}  // namespace cuewell
