#pragma once

#include "cue/cue_sheet.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cuewell {

/// What a hold or a rest has in common with itself in another pass of its stretch, or in another sheet of its session:
/// the stretch, where it is written, and how often that came before in the pass.
struct Likeness {
    std::optional<std::size_t> stretch;  ///< None outside the stretches.
    const SourceText* text = nullptr;
    SourcePosition start;
    std::size_t times = 0;
    friend auto operator<=>(const Likeness&, const Likeness&) = default;
};

/// A hold or a rest of a sheet.
struct AlikeWait {
    std::size_t cue = 0;
    Likeness likeness;
    std::size_t pass = 0;
};

/// The holds and rests of a sheet, in its order.
[[nodiscard]] std::vector<AlikeWait> alike_waits(const CueSheet& sheet);

}  // namespace cuewell
