#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cuewell {

/// Takes bytes that may be a stranger's from the front; what is not there is nothing, and then all that follows.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] std::optional<std::string_view> bytes(std::size_t size) {
        if (size > rest_.size()) return nothing<std::string_view>();
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    /// A number of `size` bytes, the lowest first.
    [[nodiscard]] std::optional<std::uint64_t> little(std::size_t size) {
        const auto taken = bytes(size);
        if (!taken) return std::nullopt;
        std::uint64_t number = 0;
        for (std::size_t at = size; at > 0; --at) number = number << 8U | byte_of((*taken)[at - 1]);
        return number;
    }

    /// A number of `size` bytes, the highest first, of which each holds `bits`.
    [[nodiscard]] std::optional<std::uint64_t> big(std::size_t size, unsigned bits = 8) {
        const auto taken = bytes(size);
        if (!taken) return std::nullopt;
        std::uint64_t number = 0;
        for (const char c : *taken) number = number << bits | (byte_of(c) & ((1U << bits) - 1U));
        return number;
    }

    [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

private:
    static std::uint8_t byte_of(char c) { return static_cast<std::uint8_t>(c); }

    template <typename Value>
    std::optional<Value> nothing() {
        rest_ = {};
        return std::nullopt;
    }

    std::string_view rest_;
};

}  // namespace cuewell
