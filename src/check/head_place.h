#pragma once

#include "base/source.h"

#include <string_view>

namespace cuewell {

/// The line of a head that gives a key its value; the head itself where no line does.
///
/// Needs: `head`, as a script has it: the line with which its head begins.
[[nodiscard]] SourceSpan head_place(const SourceSpan& head, std::string_view key);

}  // namespace cuewell
