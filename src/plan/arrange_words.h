#pragma once

#include "plan/arrange_limits.h"
#include "plan/repertoire.h"

#include <string>
#include <vector>

namespace cuewell {

/// Refuses wishes that name what no stretch has, and what nobody knows.
///
/// Errors: UsageError that names the option, the word, and the nearest that is known.
void check_words(const ArrangeWishes& wishes, const NameWishes& names, const Repertoire& repertoire);

/// What is at hand and no stretch ever asks for; nobody has mistyped it, but it changes nothing.
[[nodiscard]] std::vector<std::string> unused_equipment(const ArrangeWishes& wishes, const Repertoire& repertoire);

}  // namespace cuewell
