#pragma once

#include "base/source.h"

#include <cstddef>
#include <string>

namespace cuewell {

/// The body of a script in the house form: one space where there is any, cues set in below their holds, lengths in their
/// shortest form, a blank line before each section.
///
/// Shape: every word, comment and paragraph stays.
/// Needs: the lines from `first_line` on, in which parse_body() finds no fault.
[[nodiscard]] std::string body_form(const SourceTextPtr& source, std::size_t first_line);

}  // namespace cuewell
