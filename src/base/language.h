#pragma once

#include <string>

namespace cuewell {

/// The language of a code without its region: "en" of "en-GB".
[[nodiscard]] inline std::string main_language(const std::string& code) { return code.substr(0, code.find('-')); }

}  // namespace cuewell
