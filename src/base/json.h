#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// `text` as a JSON string with its quotes; control characters and quotes escaped, UTF-8 left as it is (RFC 8259). A byte
/// that is no UTF-8, as a file's name may have, becomes U+FFFD.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace cuewell
