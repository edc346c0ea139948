#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace cuewell {

/// A whole page of an Ogg stream: its head, and behind it its body with the packets.
///
/// Source: RFC 3533, section 6.
struct OggPage {
    std::span<std::byte> head;
    std::span<std::byte> body;

    /// How many of its pages came before.
    [[nodiscard]] std::uint32_t number() const;
    /// Whether none of its stream comes after it.
    [[nodiscard]] bool ends_stream() const;
    [[nodiscard]] std::span<std::byte> whole() const noexcept { return {head.data(), head.size() + body.size()}; }

    /// Writes both into it, and its checksum anew.
    void mark(std::uint32_t serial, std::uint32_t number);
};

/// The page that `bytes` begin with; nothing while it has not come whole.
[[nodiscard]] std::optional<OggPage> first_page(std::span<std::byte> bytes);

/// Whether `bytes` may be the beginning of a page.
[[nodiscard]] bool may_be_page(std::span<const std::byte> bytes) noexcept;

}  // namespace cuewell
