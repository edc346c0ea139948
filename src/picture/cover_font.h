#pragma once

#include <string>
#include <string_view>

namespace cuewell {

enum class CoverWeight { regular, bold };

/// Where the letters of covers lie; empty where they are not installed.
///
/// Why: asking a system for a font gives another one on every machine; this one is named.
[[nodiscard]] std::string cover_font_file(CoverWeight weight);

}  // namespace cuewell
