#pragma once

#include "plan/arrange_wishes.h"
#include "plan/equipment.h"
#include "plan/repertoire.h"
#include "script/position.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// Wishes for names of stretches, beside those for what they are like.
struct NameWishes {
    std::vector<std::string> only;  ///< Empty means all.
    std::vector<std::string> skip;
    std::vector<std::string> usual_skip;  ///< Like `skip`, but gives way to `only`.
    bool skip_is_loose = false;           ///< What `skip` names need not be known.
};

/// The positions that a word of wishes means: "seated", "hands-and-knees", "lying", "floor"; none where it means none.
/// Who says "seated" does not say on what: a chair, too, but for "floor".
[[nodiscard]] std::vector<Position> positions_meant(std::string_view word);

/// The positions that somebody who wants to avoid a word does not come into. Who cannot kneel cannot be on hands and knees
/// either, and on a knee that hurts one does not kneel.
[[nodiscard]] std::vector<Position> positions_avoided_by(std::string_view word);

/// The words that mean positions, for messages.
[[nodiscard]] std::vector<std::string> position_words();

/// Which stretches go with wishes.
class ArrangeLimits {
public:
    ArrangeLimits(const ArrangeWishes& wishes, const NameWishes& names);

    /// Whether someone named the stretches that they want, and not this one, or named it among those they do not want.
    [[nodiscard]] bool is_named_out(const Stretch& stretch) const;

    /// What of the stretch does not go with the wishes, beside its name: "kneeling", "needs strap or towel". Empty where
    /// nothing is.
    [[nodiscard]] std::string hindrance(const Stretch& stretch) const;

    [[nodiscard]] bool allows(const Stretch& stretch) const {
        return !is_named_out(stretch) && hindrance(stretch).empty();
    }

private:
    NameWishes names_;
    std::vector<std::string> avoided_strains_;
    std::array<std::string, kPositionNames.size()> avoided_positions_;  ///< By which word; empty where not avoided.
    std::array<bool, kPositionNames.size()> wished_positions_{};
    ThingsAtHand at_hand_;
    std::size_t most_level_ = kLevelNames.size() - 1;
};

}  // namespace cuewell
