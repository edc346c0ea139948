#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <string_view>

namespace cuewell::fuzz {

/// Gives an input to the code under test, and expects of it what it promises. Each target is a file that defines this.
///
/// Errors: none: whatever is thrown out of it is a finding, as a crash is.
void try_input(std::string_view input);

/// Ends the program as a crash does, and says why, where a promise is not kept.
void expect(bool is_kept, std::string_view promise);

/// The input as the text of a file; null where read_text_file() refuses it.
[[nodiscard]] SourceTextPtr readable_text(std::string_view input);

/// Expects of everything told about a text that it lies inside the text and can be shown on a terminal.
void expect_sound(const Diagnostics& faults, const SourceTextPtr& source);

/// Expects that a text of ours can be shown: UTF-8 without control characters.
void expect_shown(std::string_view text);

}  // namespace cuewell::fuzz
