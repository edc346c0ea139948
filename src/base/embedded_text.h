#pragma once

#include <string_view>

namespace cuewell {

/// A text file of the project, as cmake/Embed.cmake puts it into the program.
struct EmbeddedText {
    std::string_view text;
    std::string_view sha256;  ///< Of the text, in base64, as a Content-Security-Policy names it.
};

}  // namespace cuewell
