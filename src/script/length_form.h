#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// A length of time in its shortest form, in the units that its author chose: `1m0s` as `1m`, `2.50s` as `2.5s`, `01:30` as
/// `1:30`. Only thousands of milliseconds become seconds.
///
/// Needs: what read_duration() can read.
[[nodiscard]] std::string time_form(std::string_view text);

/// As time_form, of what parse_length_range() can read: `20s – 30s` as `20s-30s`, `3 breaths - 5 breaths` as `3-5 breaths`.
[[nodiscard]] std::string length_range_form(std::string_view text);

/// As length_range_form, of numbers: `6`, `2-4`.
[[nodiscard]] std::string number_range_form(std::string_view text);

}  // namespace cuewell
