#pragma once

#include <string_view>

namespace cuewell {

/// A text file of this folder, as cmake/Embed.cmake puts it into the program.
struct EmbeddedText {
    std::string_view text;
    std::string_view sha256;  ///< Of the text, in base64, as a Content-Security-Policy names it.
};

extern const EmbeddedText kPageTemplate;  ///< page.html.
extern const EmbeddedText kPageStyle;     ///< The files of style/, one after the other.
extern const EmbeddedText kPageScript;    ///< And those of script/.

}  // namespace cuewell
