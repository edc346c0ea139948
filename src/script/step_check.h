#pragma once

#include "base/diagnostic.h"
#include "script/step.h"

#include <span>
#include <string>
#include <vector>

namespace cuewell {

/// No script may ask for more than this once its repeats are unrolled.
inline constexpr std::int64_t kMostUnrolledSteps = 20'000;
inline constexpr Duration kLongestScript = std::chrono::hours(12);

/// What steps amount to when nothing is repeated any more. Both numbers stop growing far above any limit.
struct UnrolledSize {
    std::int64_t steps = 0;
    Duration time{};
};

[[nodiscard]] UnrolledSize unrolled_size(const std::vector<Step>& steps);

/// Tells the first repeat that would unroll to more steps or more time than a script may have.
void check_size(const std::vector<Step>& steps, Diagnostics& faults);

/// Tells every `{right|left}` in steps that are not done on a side. `hint` says what to do.
void check_unsided(const std::vector<Step>& steps, const std::string& hint, Diagnostics& faults);

/// Whether any line is spoken in full guidance.
[[nodiscard]] bool has_words(const std::vector<Step>& steps);

/// Whether any line is spoken whatever the guidance.
[[nodiscard]] bool has_plain_words(const std::vector<Step>& steps);

/// Tells every chime that is not one of `names`.
void check_chimes(const std::vector<Step>& steps, std::span<const std::string> names, Diagnostics& faults);

}  // namespace cuewell
