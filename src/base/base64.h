#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cuewell {

/// The bytes as text that may stand anywhere.
///
/// Shape:  with padding and without line ends; pieces of a multiple of three bytes can be put together.
/// Source: RFC 4648, section 4.
[[nodiscard]] std::string to_base64(std::span<const std::byte> bytes);

/// The bytes of such a text; nothing where it is none.
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);

}  // namespace cuewell
