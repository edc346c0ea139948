#pragma once

#include <string>
#include <string_view>

namespace cuewell::test {

/// What becomes of a drawing whose root has a viewBox of ten by ten and this inside.
[[nodiscard]] std::string safe_inside(std::string_view inside);

/// What becomes of a whole file pose.svg; empty where it is refused.
[[nodiscard]] std::string safe_file(std::string_view svg);

/// All that is told about the file pose.svg, as a person reads it.
[[nodiscard]] std::string drawing_faults(std::string_view svg);

/// A drawing as it is written: a viewBox of ten by ten, and this inside.
[[nodiscard]] std::string drawing_with(std::string_view inside);

/// `text` so many times.
[[nodiscard]] std::string repeated(std::size_t count, std::string_view text);

}  // namespace cuewell::test
