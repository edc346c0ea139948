#pragma once

#include "base/diagnostic.h"
#include "script/length.h"
#include "script/line_text.h"

#include <optional>
#include <string_view>

namespace cuewell {

/// What a number without a unit counts: in a hold or a rest it may be breaths, seconds or minutes.
enum class BareNumber { anything, seconds };

/// Reads `20s`, `20s-30s`, `5 breaths` or `3-5 breaths`. `what` says what the length is for: "a hold".
///
/// Errors: go to `faults`; with a mend for a number without a unit where it surely counts seconds.
[[nodiscard]] std::optional<LengthRange> parse_length_range(const LineText& text, std::string_view what,
                                                            Diagnostics& faults,
                                                            BareNumber bare = BareNumber::anything);

/// Reads `6` or `2-4`, all of it from `least` to `most`.
[[nodiscard]] std::optional<WholeNumberRange> parse_whole_number_range(const LineText& text, std::string_view what,
                                                                       int least, int most, Diagnostics& faults);

}  // namespace cuewell
