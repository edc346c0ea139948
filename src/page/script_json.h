#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// The text as a JSON string that may stand in a `<script>`: no tag or comment can begin or end in it.
[[nodiscard]] std::string script_json(std::string_view text);

}  // namespace cuewell
