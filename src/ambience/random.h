#pragma once

#include "base/fnv.h"

#include <cstdint>
#include <string_view>

namespace cuewell {

/// Random numbers that are counted, not drawn: the number at a place is the same whatever was asked for before.
///
/// Source: SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA
///         2014, with D. Stafford's thirteenth mixing function. A place is a step of its Weyl sequence.
class RandomStream {
public:
    constexpr explicit RandomStream(std::uint64_t key) : key_(mixed(key + kStep)) {}

    /// 64 random bits at a place, which may be negative.
    [[nodiscard]] constexpr std::uint64_t bits(std::int64_t place) const noexcept {
        return mixed(key_ + static_cast<std::uint64_t>(place) * kStep);
    }

    /// A number from 0 up to, but without, 1.
    [[nodiscard]] constexpr double unit(std::int64_t place) const noexcept { return to_unit(bits(place)); }

    /// Another stream, which has nothing to do with this one.
    [[nodiscard]] constexpr RandomStream branch(std::uint64_t number) const noexcept {
        return RandomStream(mixed(key_ ^ kBranch) + number * kStep);
    }

    /// The stream of a name.
    [[nodiscard]] constexpr RandomStream branch(std::string_view name) const noexcept { return branch(fnv1a(name)); }

private:
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;    // 2^64 over the golden ratio, made odd.
    static constexpr std::uint64_t kBranch = 0xD1B54A32D192ED03U;  // any other pattern of bits

    static constexpr std::uint64_t mixed(std::uint64_t z) noexcept {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    static constexpr double to_unit(std::uint64_t bits) noexcept { return static_cast<double>(bits >> 11U) * 0x1p-53; }

    std::uint64_t key_;
};

}  // namespace cuewell
