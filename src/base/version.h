#pragma once

namespace cuewell {

/// The version of the program: "0.1.0".
[[nodiscard]] const char* version() noexcept;

}  // namespace cuewell
