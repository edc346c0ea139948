#pragma once

#include <cstddef>
#include <string_view>

namespace cuewell {

/// A character (code point) and the bytes that it takes.
struct DecodedCharacter {
    char32_t character = 0;
    std::size_t bytes = 0;  ///< 0 where the bytes are not UTF-8.
};

/// The first character of a text that is not empty (RFC 3629: no surrogates, no overlong forms).
[[nodiscard]] DecodedCharacter decode_utf8(std::string_view text);

}  // namespace cuewell
