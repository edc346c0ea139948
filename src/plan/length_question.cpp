#include "plan/length_question.h"

#include "script/resting_position.h"

#include <cmath>

namespace cuewell {
namespace {

std::size_t last_item(const LengthForm& form) {
    std::size_t last = form.items.size();
    while (last > 0 && form.items[last - 1].left_out) --last;
    return last - 1;
}

}  // namespace

double repeat_share(const LengthItem& item, double wished) {
    return item.repeat_levels == 0 ? 0.0 : std::round(wished * item.repeat_levels) / item.repeat_levels;
}

bool may_have_closing_rest(const LengthQuestion& question, const LengthForm& form) {
    return can_be_rested_in(question.items[last_item(form)].position);
}

LengthSpan stretches_of(const LengthQuestion& question, const LengthForm& form) {
    LengthSpan sum{};
    ItemPlace place{std::nullopt, question.lead, false};
    const std::size_t last = last_item(form);
    for (std::size_t at = 0; at < form.items.size(); ++at) {
        if (form.items[at].left_out) continue;
        place.is_last = at == last;
        sum += question.span_of(at, form.items[at], place);
        place.before = question.items[at].position;
        if (question.items[at].has_sides) place.lead = other(place.lead);
    }
    return sum;
}

const LengthRangeInFrames& bounds_of_surround(const LengthQuestion& question, const LengthForm& form) {
    return form.has_closing_rest ? question.surround_with_rest : question.surround;
}

/// The bounds are asked first: they often tell, and what is around the stretches takes long to find out.
LengthVerdict verdict_on(const LengthQuestion& question, const LengthForm& form) {
    const LengthSpan stretches = stretches_of(question, form);
    const LengthRangeInFrames& surround = bounds_of_surround(question, form);
    const Frames least = question.wished - question.margin;
    const Frames most = question.wished + question.margin;
    if (stretches.shortest + surround.first > least) return LengthVerdict::too_long;
    if (stretches.longest + surround.last < most) return LengthVerdict::too_short;
    if (stretches.shortest + surround.last <= least && stretches.longest + surround.first >= most)
        return LengthVerdict::fits;
    const LengthSpan span = stretches + question.surround_of(form);
    if (span.shortest > least) return LengthVerdict::too_long;
    return span.longest < most ? LengthVerdict::too_short : LengthVerdict::fits;
}

LengthSpan span_of(const LengthQuestion& question, const LengthForm& form) {
    return stretches_of(question, form) + question.surround_of(form);
}

}  // namespace cuewell
