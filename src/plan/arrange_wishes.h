#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A part of the body that someone wants to do something for.
struct FocusArea {
    std::string name;
    int weight = 1;  ///< Against other areas.
    friend bool operator==(const FocusArea&, const FocusArea&) = default;
};

/// Wishes that change which stretches a session has, beside those that name stretches.
struct ArrangeWishes {
    std::vector<FocusArea> focus;
    std::vector<std::string> avoid;                     ///< Strains and positions.
    std::optional<std::vector<std::string>> equipment;  ///< What is at hand; without a wish, everything is.
    std::optional<std::string> level;                   ///< The most that is asked of someone: one of kLevelNames.
    std::vector<std::string> positions;                 ///< Only these; empty means any.
    bool vary = false;                                  ///< Another choice each day.

    [[nodiscard]] bool is_none() const {
        return focus.empty() && avoid.empty() && !equipment && !level && positions.empty() && !vary;
    }
};

}  // namespace cuewell
