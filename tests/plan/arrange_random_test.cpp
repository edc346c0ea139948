#include "plan/arrange.h"
#include "plan/arranged_script.h"
#include "plan/estimate.h"

#include "base/errors.h"
#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <set>

namespace cuewell {
namespace {

using test::MadeStretch;
using Names = std::vector<std::string>;

const Names kTargets{"low back", "spine", "hips", "hip flexors", "hamstrings", "neck"};
const Names kStrains{"rotation", "kneeling", "flexion", "balance"};
const Names kThings{"strap", "ball|socks", "block"};

/// Draws libraries and wishes, the same ones on every machine.
class Draw {
public:
    explicit Draw(unsigned seed) : random_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t count) { return random_() % count; }
    [[nodiscard]] bool one_in(std::size_t count) { return below(count) == 0; }

    [[nodiscard]] Names some(const Names& words, std::size_t one_of) {
        Names drawn;
        for (const std::string& word : words) {
            if (one_in(one_of)) drawn.push_back(word);
        }
        return drawn;
    }

    [[nodiscard]] Repertoire repertoire(std::size_t count) {
        std::vector<MadeStretch> wishes{test::a_rest("rest-0")};
        for (std::size_t number = 1; number < count; ++number) {
            MadeStretch wish{"s" + std::to_string(number), static_cast<Position>(below(kPositionNames.size()))};
            wish.targets = some(kTargets, 3);
            wish.strains = some(kStrains, 4);
            wish.equipment = some(kThings, 6);
            wish.level = kLevelNames.at(below(3));
            wish.is_dynamic = one_in(3);
            if (one_in(8)) wish.hold = {std::chrono::seconds(30), std::chrono::seconds(90)};
            wishes.push_back(wish);
        }
        return test::make_repertoire(wishes);
    }

    [[nodiscard]] ArrangeTask task(const Repertoire& repertoire) {
        ArrangeTask task;
        const bool has_base = one_in(2);
        for (const Candidate& candidate : repertoire.candidates) {
            if (has_base && task.base.size() < 14 && one_in(2))
                task.base.push_back(test::items({candidate.stretch->name}).front());
        }
        if (one_in(2)) task.wishes.focus.push_back({"hips", 1 + static_cast<int>(below(9))});
        task.wishes.avoid = one_in(2) ? some({"rotation", "flexion", "lying", "standing"}, 4) : Names{};
        // A word that no stretch has is refused.
        std::erase_if(task.wishes.avoid, [&](const std::string& word) { return !is_known(word, repertoire); });
        if (one_in(3)) task.wishes.equipment = Names{"none"};
        if (one_in(3)) task.wishes.level = kLevelNames.at(below(3));
        if (one_in(4)) task.wishes.positions = {"standing", "seated", "lying"};
        task.wishes.vary = one_in(4);
        task.day = below(30'000);
        if (one_in(4))
            task.names.skip.push_back(repertoire.candidates[below(repertoire.candidates.size())].stretch->name);
        return task;
    }

private:
    static bool is_known(const std::string& word, const Repertoire& repertoire) {
        if (!positions_meant(word).empty()) return true;
        return std::ranges::any_of(repertoire.candidates, [&](const Candidate& candidate) {
            return std::ranges::find(candidate.stretch->strains, word) != candidate.stretch->strains.end();
        });
    }

    std::mt19937 random_;
};

std::optional<Arrangement> arranged(const ArrangeTask& task, const Repertoire& repertoire) {
    try {
        return arrange(task, repertoire, test::some_moves());
    } catch (const UsageError&) {
        return std::nullopt;
    }
}

int times_up_from_the_floor(const Arrangement& arrangement, const Repertoire& repertoire) {
    int times = 0;
    bool is_down = false;
    for (const ArrangedItem& item : arrangement.items) {
        const bool is_up = !is_on_floor(repertoire.find(item.item.stretch)->stretch->position);
        if (is_down && is_up) ++times;
        is_down = !is_up;
    }
    return times;
}

/// Whether two sessions are the same in all that is done.
bool is_same(const Arrangement& a, const Arrangement& b) {
    return test::names_of(a) == test::names_of(b) && a.notes == b.notes && a.rests_by_words == b.rests_by_words;
}

TEST_CASE("whatever the library and the wishes, every limit is kept, and the same wishes make the same session") {
    int refused = 0;
    for (unsigned seed = 1; seed <= 1'500; ++seed) {
        Draw draw(seed);
        const Repertoire repertoire = draw.repertoire(3 + draw.below(40));
        const ArrangeTask task = draw.task(repertoire);
        CAPTURE(seed);
        CAPTURE(to_text(task));
        const auto arrangement = arranged(task, repertoire);
        const ArrangeLimits limits(task.wishes, task.names);
        if (!arrangement) {
            // True: no stretch of those that count is allowed.
            ++refused;
            const auto hips = repertoire.area("hips");
            for (const Candidate& candidate : repertoire.candidates) {
                const bool counts = task.wishes.focus.empty()
                                        ? task.base.empty()
                                        : hips && std::ranges::binary_search(candidate.areas, *hips);
                // The rest itself may be for the area.
                if (counts && !candidate.is_rest) CHECK_FALSE(limits.allows(*candidate.stretch));
            }
            continue;
        }
        std::set<std::string> names;
        for (const ArrangedItem& item : arrangement->items) {
            const Stretch& stretch = *repertoire.find(item.item.stretch)->stretch;
            CHECK(limits.allows(stretch));
            CHECK(names.insert(stretch.name).second);
        }
        CHECK(is_same(*arrangement, *arranged(task, repertoire)));
        if (task.base.empty() || !task.wishes.focus.empty()) {
            CHECK(times_up_from_the_floor(*arrangement, repertoire) == 0);
            CHECK(arrangement->items.size() <= 10);
            const Candidate& last = *repertoire.find(arrangement->items.back().item.stretch);
            CHECK((last.is_rest || arrangement->rests_by_words));
            CHECK((arrangement->rests_by_words || last.longest_hold >= kLeastRest));
        }
    }
    // The draw tries both.
    CHECK(refused > 10);
    CHECK(refused < 750);
}

TEST_CASE("a library of a thousand stretches is no burden") {
    Draw draw(5);
    const Repertoire repertoire = draw.repertoire(1'000);
    ArrangeTask task;
    task.wishes.vary = true;
    task.day = 20'786;
    task.time = std::chrono::minutes(20);
    const auto arrangement = arranged(task, repertoire);
    REQUIRE(arrangement.has_value());
    CHECK(arrangement->items.size() == 10);
}

}  // namespace
}  // namespace cuewell
