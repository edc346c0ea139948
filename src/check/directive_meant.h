#pragma once

#include "base/source.h"
#include "check/checked_script.h"

#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// The directive that a line of plain words is hardly anything else than: of `(pause 3s)`, `Hold 20s`, `30s`, or "Pause for
/// ten seconds." with nothing behind it that takes ten seconds.
[[nodiscard]] std::optional<std::string> directive_meant(std::string_view line, const SourceSpan& where,
                                                         const CheckedScript& script);

/// What stands behind a length like `10s`, `1.5m` or `20s-30s`; nothing where there is none.
[[nodiscard]] std::optional<std::string_view> behind_length(std::string_view text);

/// Whether it is such a length and nothing else.
[[nodiscard]] bool is_length(std::string_view text);

}  // namespace cuewell
