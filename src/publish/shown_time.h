#pragma once

#include "base/shown_words.h"
#include "base/time.h"

#include <cstdint>
#include <string>

namespace cuewell {

/// A length in words, as running text has it: "20 seconds", "one minute", "2.5 seconds"; as a clock shows it above two
/// minutes that are no whole number.
[[nodiscard]] std::string shown_time(const ShownWords& words, Duration length);

/// So many slow breaths, in words.
[[nodiscard]] std::string shown_breaths(const ShownWords& words, std::int64_t breaths);

}  // namespace cuewell
