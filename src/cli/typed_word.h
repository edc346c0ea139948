#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// A word of a command as someone types it into a shell: in quotes where the shell would read more into it than letters.
///
/// Shape: printable, as all that goes to a terminal.
[[nodiscard]] std::string typed_word(std::string_view word);

}  // namespace cuewell
