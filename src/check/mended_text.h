#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <span>
#include <string>
#include <vector>

namespace cuewell {

/// A text after mends, and which of them are in it.
struct MendedText {
    std::string text;
    std::vector<std::size_t> applied;  ///< Numbers of the mends, in the order of the text.
};

/// Puts mends into the text that they stand in; everything else stays byte for byte.
///
/// Shape: of mends that overlap or touch only the first is taken, for the others were found in another text. A line of
///        which a mend leaves nothing goes with its ending.
/// Needs: that all of them stand in `source`.
[[nodiscard]] MendedText mended_text(const SourceText& source, std::span<const Mend> mends);

}  // namespace cuewell
