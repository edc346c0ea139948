#pragma once

#include "base/embedded_text.h"

namespace cuewell {

// Files of this folder, as cmake/Embed.cmake puts them into the program.
extern const EmbeddedText kPageTemplate;  ///< page.html.
extern const EmbeddedText kPageStyle;     ///< The files of style/, one after the other.
extern const EmbeddedText kPageScript;    ///< And those of script/.

}  // namespace cuewell
