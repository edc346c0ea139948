#pragma once

#include "plan/length_choice.h"
#include "session/length_material.h"
#include "session/length_parts.h"

#include <optional>

namespace cuewell {

/// A plan whose session can last as wished; or, where none was found, the lengths that are nearest.
struct SolvedLength {
    Plan plan;        ///< Of the wished length, or of the nearest one.
    LengthForm form;  ///< Of the plan, by item.
    bool is_possible = true;
    bool is_proven = true;  ///< Where it is not possible: it surely is not, and no length is nearer.
    std::optional<LengthRangeInFrames> below{};  ///< Where it is not; each can be had.
    std::optional<LengthRangeInFrames> above{};
};

/// Chooses what a session is to hold so that it lasts as long as is wished.
///
/// Thread: one.
class LengthSolver {
public:
    /// `material` must outlive this.
    explicit LengthSolver(const LengthMaterial& material) : material_(material), parts_(material) {}

    /// Shape:  the plan is one that possible() of the material says can last so long. It has the overview that goes with it.
    ///         `margin` is by how much it should be able to last longer and shorter, where there is such a plan.
    /// Errors: as the material's functions.
    [[nodiscard]] SolvedLength solve(Frames wished, Frames margin = {});

    [[nodiscard]] LengthParts& parts() noexcept { return parts_; }

private:
    [[nodiscard]] SolvedLength search(Frames wished, Frames margin);
    [[nodiscard]] SolvedLength plan_near(const LengthChoice& choice, Frames wished) const;
    [[nodiscard]] SolvedLength refused(const LengthChoice& choice, Frames wished) const;

    const LengthMaterial& material_;
    LengthParts parts_;
};

}  // namespace cuewell
