#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// The text as it may stand in HTML and XML, between tags and in quoted attributes: one line, without what nobody sees.
[[nodiscard]] std::string markup_text(std::string_view text);

}  // namespace cuewell
