#pragma once

#include "script/line_text.h"

#include <string>

namespace cuewell {

/// A line of a body in the house form: `[hold 20s-30s]`, `@8s Breathe.`, `~ Slowly.`, `- cat-cow: hold 5s, optional`.
///
/// Needs: a sound line without its comment and without space around it; words stay as they are.
[[nodiscard]] std::string line_form(const LineText& line);

}  // namespace cuewell
