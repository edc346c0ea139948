#pragma once

#include "base/diagnostic.h"
#include "script/length.h"
#include "script/line_text.h"

#include <optional>
#include <string_view>

namespace cuewell {

/// Reads `20s`, `20s-30s`, `5 breaths` or `3-5 breaths`. `what` says what the length is for: "a hold".
[[nodiscard]] std::optional<LengthRange> parse_length_range(const LineText& text, std::string_view what,
                                                            Diagnostics& faults);

/// Reads `6` or `2-4`, all of it from `least` to `most`.
[[nodiscard]] std::optional<WholeNumberRange> parse_whole_number_range(const LineText& text, std::string_view what,
                                                                       int least, int most, Diagnostics& faults);

}  // namespace cuewell
