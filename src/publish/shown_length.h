#pragma once

#include "base/shown_words.h"
#include "timeline/timeline.h"

#include <string>

namespace cuewell {

/// How long a session lasts, in words: "27 minutes".
[[nodiscard]] std::string shown_minutes(const ShownWords& words, const Timeline& timeline);

}  // namespace cuewell
