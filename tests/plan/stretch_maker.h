#pragma once

#include "plan/arrange.h"

#include <memory>
#include <string>
#include <vector>

namespace cuewell::test {

/// What stretches of tests about arranging differ in.
struct MadeStretch {
    std::string name;
    Position position = Position::standing;
    std::vector<std::string> targets{};
    std::vector<std::string> strains{};
    std::vector<std::string> equipment{};
    std::string level = "gentle";
    LengthRange hold{std::chrono::seconds(20), std::chrono::seconds(30)};
    bool is_dynamic = false;  ///< Repeats in place of the hold.
};

[[nodiscard]] std::shared_ptr<const Stretch> make_stretch(const MadeStretch& wish);

/// Six stretches for all areas, of each level and in four positions, and a rest.
[[nodiscard]] const std::vector<MadeStretch>& some_stretches();

/// To arrange a routine of these.
[[nodiscard]] ArrangeTask task_with(const std::vector<std::string>& base);

/// Areas "back" (low back, spine), "hips" (hips, hip flexors), "legs" (hamstrings) and "rest".
[[nodiscard]] std::vector<Area> some_areas();

[[nodiscard]] Repertoire make_repertoire(const std::vector<MadeStretch>& wishes);

/// A quiet stretch that a session can end with.
[[nodiscard]] MadeStretch a_rest(const std::string& name = "still", Position position = Position::face_up);

[[nodiscard]] std::vector<Item> items(const std::vector<std::string>& names);

[[nodiscard]] std::vector<std::string> names_of(const Arrangement& arrangement);

/// Simple ways from each position to each: four seconds, and sixteen from and to standing.
[[nodiscard]] std::vector<Move> some_moves();

}  // namespace cuewell::test
