#pragma once

#include "timeline/timeline.h"

#include <string>

namespace cuewell {

/// `8:17, voice calm, 3 stretches`: the line under the title; not escaped.
[[nodiscard]] std::string picture_facts(const Timeline& timeline);

/// The picture in sentences, for who hears it instead of seeing it; not escaped.
[[nodiscard]] std::string picture_summary(const Timeline& timeline, bool has_ambience);

}  // namespace cuewell
