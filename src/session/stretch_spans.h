#pragma once

#include "plan/length_question.h"
#include "session/length_material.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace cuewell {

/// How long the parts of a session last, each by itself.
///
/// What was asked for once is known. Thread: one.
class StretchSpans {
public:
    /// `items` are the numbers of the routine's items that may be done. `material` must outlive this.
    StretchSpans(const LengthMaterial& material, std::vector<std::size_t> items)
        : material_(material), items_(std::move(items)) {}

    /// Has the lines that nearly every choice needs measured all at once.
    void measure_ahead();

    /// The part that is one of the items. With more rounds than a session may have, it is longer than any session.
    [[nodiscard]] LengthSpan of_item(std::size_t item, const ItemForm& form, const ItemPlace& place);

    /// What is around the stretches.
    [[nodiscard]] LengthSpan of_surround(const std::optional<Overview>& overview,
                                         const std::optional<ClosingRest>& closing_rest);

    /// Longer than any session.
    [[nodiscard]] LengthSpan endless() const;

private:
    using Key = std::tuple<std::size_t, int, double, ItemPlace>;

    [[nodiscard]] LengthSpan told(std::size_t item, const ItemForm& form, const ItemPlace& place);
    [[nodiscard]] std::optional<Plan> plan_of(std::size_t item, const ItemForm& form, Side lead,
                                              const std::vector<Step>& opening) const;
    [[nodiscard]] std::optional<CueSheet> sheet_of(std::size_t item, const ItemForm& form,
                                                   const ItemPlace& place) const;
    [[nodiscard]] LengthSpan span_of(const CueSheet& sheet);
    [[nodiscard]] ClipLengths lengths_of(const CueSheet& sheet);
    void learn(const CueSheet& sheet);

    const LengthMaterial& material_;
    std::vector<std::size_t> items_;
    std::map<Key, LengthSpan> known_;  ///< Of what was narrated.
    std::map<std::string, Frames> lines_;
    std::map<std::string, Frames> chimes_;
};

}  // namespace cuewell
