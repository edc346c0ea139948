#pragma once

#include "base/embedded_text.h"

namespace cuewell {

extern const EmbeddedText kChecksPage;  ///< docs/checks.md, as cmake/Embed.cmake puts it into the program.

}  // namespace cuewell
