#pragma once

#include <cstdint>
#include <string_view>

namespace cuewell {

/// A number of a text that is the same on every machine, which std::hash is not.
///
/// Shape:  with the number of what comes before it as `start`, that of both together.
/// Source: FNV-1a of 64 bits: G. Fowler, L. C. Noll, K.-P. Vo; draft-eastlake-fnv, section 6.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view text, std::uint64_t start = 0xCBF29CE484222325U) noexcept {
    std::uint64_t hash = start;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

}  // namespace cuewell
