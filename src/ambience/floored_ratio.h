#pragma once

#include <cstdint>

namespace cuewell {

/// How often `by` goes into `value`, rounded down also below zero, where the language rounds up.
[[nodiscard]] constexpr std::int64_t floored_ratio(std::int64_t value, std::int64_t by) noexcept {
    return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace cuewell
