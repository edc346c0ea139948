#include "plan/arrange_limits.h"

#include "base/errors.h"
#include "session/compose.h"
#include "session/names.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace cuewell {
namespace {

using Names = std::vector<std::string>;
using Positions = std::set<Position>;

const Names kRoutines{"desk-break", "gentle-morning", "evening-unwind", "back-care"};

/// The bundled scripts alone.
struct Room {
    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};

    [[nodiscard]] ComposedScript composed(const std::string& routine, const ArrangeWishes& wishes) const {
        ComposeRequest request;
        request.has_routine = true;
        request.session.routine = routine;
        request.session.arrange = wishes;
        return compose_script(request, places);
    }
};

Position position_of(const LoadedRoutine& loaded, const RoutineItem& item) {
    return loaded.library.at(item.item.stretch)->position;
}

Position last_position(const LoadedRoutine& loaded) { return position_of(loaded, loaded.routine.items.back()); }

Positions positions_of(const LoadedRoutine& loaded) {
    Positions positions;
    for (const RoutineItem& item : loaded.routine.items) positions.insert(position_of(loaded, item));
    return positions;
}

/// What stands behind a line of a text.
std::string behind(const std::string& text, const std::string& line) {
    const std::size_t begin = text.find("\n" + line);
    REQUIRE(begin != std::string::npos);
    return text.substr(text.find('\n', begin + 1) + 1);
}

/// Each word for --avoid, and each value of the other wishes, alone.
std::vector<ArrangeWishes> single_wishes(const LoadedRoutine& all_stretches) {
    std::set<std::string> avoided;
    for (const auto& [name, stretch] : all_stretches.library)
        avoided.insert(stretch->strains.begin(), stretch->strains.end());
    std::vector<ArrangeWishes> wishes;
    for (const std::string& word : position_words()) {
        avoided.insert(word);
        wishes.emplace_back().positions = {word};
    }
    for (const std::string& word : avoided) wishes.emplace_back().avoid = {word};
    for (const std::string_view level : kLevelNames) wishes.emplace_back().level = level;
    wishes.emplace_back().equipment = Names{};
    wishes.emplace_back().equipment = Names{"strap"};
    return wishes;
}

TEST_CASE("whatever is wished of a bundled routine, its close is said only where it ends as it is written") {
    const Room room;
    const std::string form = test::read_bytes(room.places.data / "scripts/en/compose.md");
    const std::string other_close = behind(form, "- rest");
    int sessions = 0;
    int closed_otherwise = 0;
    for (const std::string& routine : kRoutines) {
        const LoadedRoutine base = room.composed(routine, {}).loaded;
        const std::string text = base.routine.source->text();
        const std::string close = behind(text, "- " + base.routine.items.back().item.stretch);
        for (ArrangeWishes wishes : single_wishes(room.composed("back-care", {}).loaded)) {
            for (const bool varies : {false, true}) {
                wishes.vary = varies;
                CAPTURE(routine);
                CAPTURE(wishes.positions);
                CAPTURE(wishes.avoid);
                std::optional<ComposedScript> composed;
                try {
                    composed = room.composed(routine, wishes);
                } catch (const UsageError&) {
                    continue;  // Nothing of the routine goes with it.
                }
                const std::string script = composed->script.text->text();
                const bool ends_as_written = last_position(composed->loaded) == last_position(base);
                CAPTURE(script);
                CHECK(script.ends_with(ends_as_written ? close : other_close));
                ++sessions;
                if (!ends_as_written) ++closed_otherwise;
                Positions fitting = positions_of(base);
                for (const std::string& word : wishes.positions) {
                    for (const Position position : positions_meant(word)) fitting.insert(position);
                }
                // A rest at the end may be elsewhere, as other words close the session then.
                auto& items = composed->loaded.routine.items;
                if (!ends_as_written) items.pop_back();
                CHECK(std::ranges::includes(fitting, positions_of(composed->loaded)));
            }
        }
    }
    CHECK(sessions > 150);
    CHECK(closed_otherwise > 10);
}

TEST_CASE("a break without lying down stays one where the knees are to be spared") {
    const Room room;
    ArrangeWishes wishes;
    wishes.avoid = {"kneeling"};
    const ComposedScript composed = room.composed("desk-break", wishes);
    CHECK_FALSE(positions_of(composed.loaded).contains(Position::face_up));
    CHECK(composed.script.text->text().find("Move your hips to one side.") == std::string::npos);
}

}  // namespace
}  // namespace cuewell
