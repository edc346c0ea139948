#pragma once

#include "plan/length_question.h"
#include "session/length_material.h"
#include "session/stretch_spans.h"

#include <optional>
#include <vector>

namespace cuewell {

/// A session taken apart: all that its length depends on.
///
/// Thread: one.
class LengthParts {
public:
    /// `material` must outlive this.
    explicit LengthParts(const LengthMaterial& material);

    /// Has the lines that nearly every form needs measured all at once.
    void measure_ahead() { spans_.measure_ahead(); }

    /// Which form a session has that lasts so long. It asks this object, and so must not outlive it.
    [[nodiscard]] LengthQuestion question_of(Frames wished);

    /// Each item as it stands: a session that there is in any case.
    [[nodiscard]] LengthForm written_form() const { return {std::vector<ItemForm>(items_.size()), false}; }

    /// The plan in this form, with the overview that goes with it; nothing where it has more than a session may have.
    [[nodiscard]] std::optional<Plan> whole_plan_of(const LengthForm& form) const;

    /// How long the stretches last by themselves that this form leaves out.
    [[nodiscard]] Frames left_out_of(const LengthForm& form);

    /// The numbers of the routine's items that the items of a form are.
    [[nodiscard]] const std::vector<std::size_t>& items() const noexcept { return items_; }

private:
    [[nodiscard]] const RoutineItem& listed(std::size_t item) const;
    [[nodiscard]] LengthSpan surround_of(const LengthForm& form);
    [[nodiscard]] LengthRangeInFrames bounds_of_surround(const std::optional<ClosingRest>& closing_rest);

    const LengthMaterial& material_;
    std::vector<std::size_t> items_;
    StretchSpans spans_;
};

}  // namespace cuewell
