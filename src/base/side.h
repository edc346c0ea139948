#pragma once

namespace cuewell {

/// A side of the body, as the person on the mat means it.
enum class Side { right, left };

[[nodiscard]] constexpr Side other(Side side) noexcept { return side == Side::right ? Side::left : Side::right; }

[[nodiscard]] constexpr const char* to_name(Side side) noexcept { return side == Side::right ? "right" : "left"; }

}  // namespace cuewell
