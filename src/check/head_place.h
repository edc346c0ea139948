#pragma once

#include "base/source.h"

#include <string_view>

namespace cuewell {

/// The line of a head that gives a key its value; the head itself where no line does.
///
/// Needs: `head`, as a script has it: the line with which its head begins.
[[nodiscard]] SourceSpan head_place(const SourceSpan& head, std::string_view key);

/// The word in the value of a key, which may be a list over several lines; the line of the key where it is in none.
///
/// Needs: as head_place.
[[nodiscard]] SourceSpan head_word_place(const SourceSpan& head, std::string_view key, std::string_view word);

}  // namespace cuewell
