#pragma once

#include "base/on_wait.h"
#include "base/side.h"
#include "base/time.h"
#include "plan/length_ranges.h"
#include "plan/plan.h"
#include "script/position.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace cuewell {

/// How long something can last, and lasts where nothing in it is stretched or squeezed.
struct LengthSpan {
    Frames shortest;
    Frames usual;
    Frames longest;

    LengthSpan& operator+=(const LengthSpan& other) noexcept {
        shortest += other.shortest;
        usual += other.usual;
        longest += other.longest;
        return *this;
    }
    LengthSpan& operator-=(const LengthSpan& other) noexcept {
        shortest -= other.shortest;
        usual -= other.usual;
        longest -= other.longest;
        return *this;
    }
    friend LengthSpan operator+(LengthSpan a, const LengthSpan& b) noexcept { return a += b; }
    friend LengthSpan operator-(LengthSpan a, const LengthSpan& b) noexcept { return a -= b; }
    friend bool operator==(const LengthSpan&, const LengthSpan&) = default;
};

/// A stretch that a session may have, as far as it matters for the session's length.
struct LengthItem {
    Position position = Position::standing;
    bool has_sides = false;
    bool is_optional = false;
    bool grows_last = false;  ///< A rest, or demanding: others get more rounds first.
    int repeat_levels = 0;    ///< In how many steps its repeats can grow; 0 where none can.
};

/// Where a stretch stands in a session, as far as its length depends on that.
struct ItemPlace {
    std::optional<Position> before{};  ///< Of the listener; empty for the first stretch.
    Side lead = Side::right;
    bool is_last = false;
    friend auto operator<=>(const ItemPlace&, const ItemPlace&) = default;
};

/// The form of a whole session.
struct LengthForm {
    std::vector<ItemForm> items;
    bool has_closing_rest = false;
    friend bool operator==(const LengthForm&, const LengthForm&) = default;
};

/// All that decides which form a session gets that is to last so long.
struct LengthQuestion {
    std::vector<LengthItem> items;
    std::vector<std::size_t> leave_out_order;  ///< The optional items, the one that is missed least first.
    Side lead = Side::right;                   ///< Of the first two-sided stretch.
    /// What is around the stretches. It tells of them, and so depends on the whole form.
    std::function<LengthSpan(const LengthForm& form)> surround_of;
    /// Within these is every surround, without a closing rest and with one, which only follows where
    /// may_have_closing_rest(). They may be wide: how much there is to look at depends on that, and not what is found.
    LengthRangeInFrames surround{};
    LengthRangeInFrames surround_with_rest{};
    /// The length of one item. It depends on its form and place alone; the parts of a session add up. More rounds last
    /// longer.
    std::function<LengthSpan(std::size_t item, const ItemForm& form, const ItemPlace& place)> span_of;
    Frames wished;
    Frames margin;   ///< By so much the lengths may be off: what fits must fit by so much.
    Frames longest;  ///< No session is longer.
    int most_extra_rounds = 0;
    /// Called now and then while forms are looked for; may be empty, and stops that by throwing.
    OnWait on_wait{};
};

/// The share of the range of its repeats that an item really takes: one of its steps.
[[nodiscard]] double repeat_share(const LengthItem& item, double wished);

/// Whether a session of this form may end with a rest: its last stretch is done where one can rest.
[[nodiscard]] bool may_have_closing_rest(const LengthQuestion& question, const LengthForm& form);

/// How long the stretches of a session can last, without what is around them.
[[nodiscard]] LengthSpan stretches_of(const LengthQuestion& question, const LengthForm& form);

/// The bounds of what is around them.
[[nodiscard]] const LengthRangeInFrames& bounds_of_surround(const LengthQuestion& question, const LengthForm& form);

/// How a form's lengths compare with the one that is wished.
enum class LengthVerdict { too_short, fits, too_long };

/// Whether a session of this form can last as wished, and by the margin longer and shorter.
[[nodiscard]] LengthVerdict verdict_on(const LengthQuestion& question, const LengthForm& form);

/// How long a session of this form can last.
[[nodiscard]] LengthSpan span_of(const LengthQuestion& question, const LengthForm& form);

}  // namespace cuewell
