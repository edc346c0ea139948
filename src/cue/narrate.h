#pragma once

#include "cue/cue_sheet.h"
#include "plan/plan.h"
#include "script/chime_wishes.h"
#include "script/phrasebook.h"

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace cuewell {

/// How much is said.
enum class Guidance {
    full,      ///< Everything.
    familiar,  ///< Without the `~` lines.
    minimal,   ///< Names, sides, counts and chimes; the words around the stretches stay.
};

inline const std::array<std::string, 3> kGuidanceNames{"full", "familiar", "minimal"};

/// The silences between lines, and how much is said.
struct Delivery {
    Guidance guidance = Guidance::full;
    Scale pace;  ///< Stretches pauses and gaps; holds, rests, counts and breaths keep their length.
    Duration sentence_gap{};
    Duration paragraph_gap{};
    ChimeWishes chimes{};  ///< The listener's over the routine's. Without a wish, only minimal guidance has chimes.
    /// Stretches for which guidance is the other one of full and familiar.
    std::set<std::string> told_otherwise{};
};

/// Turns a plan into what is said and done, in order.
///
/// Shape:  safety words early (the routine's own or the short ones), the plan's overview last before the first stretch,
///         its closing rest first after the last one. Each stretch is announced before the time to get into its position,
///         and a release follows each hold. A wished chime sounds at its place in every guidance: in front of a hold or
///         right at its end, before a change of side or stretch is told, and after the last words. It belongs to what it
///         leads to, and so does a chapter's beginning. An author's own chime at the same spot takes its place.
/// Errors: none of its own: the plan is sound.
/// Thread: any; keeps no state.
[[nodiscard]] CueSheet narrate(const Plan& plan, const Phrasebook& phrases, const Delivery& delivery);

/// Whether the routine's words close the session; else the phrasebook's note does.
[[nodiscard]] bool has_own_close(const Plan& plan, Guidance guidance);

/// Where in a session someone comes in, and how they find it.
struct SessionEntry {
    PassPlace from;
    std::optional<Position> position{};  ///< Of the listener now; empty where that is unknown.
    std::set<std::size_t> left_out{};    ///< Numbers of stretches, in Plan::stretches, that are dropped.
    bool says_safety = false;            ///< The short safety words come first.
};

/// What is left of a session from a place on, as narrate() tells it.
///
/// Shape:  begins with a sound, not with silence. The first pass of a stretch is announced as always; at a later pass it
///         is only said where one is, and both are told with everything that belongs to a first time. A stretch that is
///         left out is not entered: the next one is, from its beginning. Without any, only the close is left.
/// Needs:  `from.pass` is one of its stretch; a stretch after the last one is the close.
/// Errors: none of its own: the plan is sound.
/// Thread: any; keeps no state.
[[nodiscard]] CueSheet narrate_rest(const Plan& plan, const Phrasebook& phrases, const Delivery& delivery,
                                    const SessionEntry& entry);

/// Where a stretch stands in a session, as far as it matters for how long the stretch takes there.
struct StretchContext {
    std::optional<Position> before{};  ///< Of the listener; empty for the first stretch.
    bool is_last = false;
};

/// The part of a session that is one stretch of a plan, as narrate() tells it: from its announcement to the quiet that
/// follows it. The parts of a session, and its welcome and close, add up to the whole.
///
/// Needs:  `at` is one of the plan's stretches.
/// Thread: any; keeps no state.
[[nodiscard]] CueSheet narrate_stretch(const Plan& plan, std::size_t at, const StretchContext& context,
                                       const Phrasebook& phrases, const Delivery& delivery);

}  // namespace cuewell
