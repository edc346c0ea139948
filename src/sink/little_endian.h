#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cuewell {

/// Appends the lowest `Count` bytes of `value`, lowest first.
template <std::size_t Count>
void append_little_endian(std::vector<std::byte>& bytes, std::uint64_t value) {
    for (std::size_t i = 0; i < Count; ++i) bytes.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFFU));
}

}  // namespace cuewell
