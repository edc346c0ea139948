#pragma once

#include "page/session_page.h"

#include <string>

namespace cuewell {

/// What the page's script knows of the session, as JSON that may stand in a `<script>`.
///
/// Shape: parts are the chapters of the file; scenes tell what the stage shows from a moment on; captions are what is
///        said; waits are the holds and rests that are long enough for a timer. All are sorted by start. The artwork is the cover, as a data: URI.
/// Units: seconds, to the millisecond.
[[nodiscard]] std::string session_json(const PageContent& content);

}  // namespace cuewell
