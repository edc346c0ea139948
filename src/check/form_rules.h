#pragma once

#include "check/rule.h"

namespace cuewell {

/// On lines whose form is almost that of something to do: they are read aloud in its place.
[[nodiscard]] Rules form_rules();

}  // namespace cuewell
