#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace cuewell {

/// The template with each slot `{{name}}` replaced by what `value_of` gives for its name, which is not looked at again.
[[nodiscard]] std::string fill_template(std::string_view text,
                                        const std::function<std::string(std::string_view)>& value_of);

}  // namespace cuewell
