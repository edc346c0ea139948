#pragma once

#include "base/time.h"
#include "script/areas.h"
#include "script/rest_target.h"
#include "script/stretch.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// The target of stretches that are made for resting.
inline const std::string kRestArea{kRestTarget};

/// A stretch as it is seen by who arranges a session.
struct Candidate {
    std::shared_ptr<const Stretch> stretch;
    std::vector<std::size_t> areas;  ///< What it is for: places in Repertoire::areas, sorted.
    Duration length{};               ///< About how long it takes, with its announcement, at the least of its ranges.
    bool is_dynamic = false;         ///< It moves rather than stays.
    bool is_rest = false;            ///< One can lie or sit in it for a minute, and it is meant for that.
    Duration longest_hold{};         ///< The upper end of its only hold; zero where it has more of them, or none.
    Duration least_hold{};
};

/// All that a session can be arranged of.
struct Repertoire {
    std::vector<std::string> areas;  ///< Areas that have a name, then targets that are no name of one; small letters.
    std::size_t named = 0;           ///< So many of them are areas with a name.
    std::vector<Candidate> candidates;  ///< By name, each once.

    [[nodiscard]] std::optional<std::size_t> area(std::string_view name) const;
    [[nodiscard]] const Candidate* find(std::string_view stretch) const;
};

/// What the stretches of a library are for, and about how long they take.
///
/// Needs:  names of stretches that are each there once.
[[nodiscard]] Repertoire repertoire_of(std::vector<std::shared_ptr<const Stretch>> stretches,
                                       const std::vector<Area>& areas, Duration breath);

/// What a stretch is for, in people's words: the areas it belongs to, else its targets. May be empty.
[[nodiscard]] std::vector<std::string> purposes(const Candidate& candidate, const Repertoire& repertoire);

}  // namespace cuewell
