#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <optional>
#include <string>

namespace cuewell {

/// The drawing of a pose, as a stranger may have written it, made fit to stand inside a page.
///
/// Shape:  one `<svg>` element with a viewBox and without an XML head: shapes, groups, titles and what gives them looks.
///         No script, no style sheet, no link, no picture, no text from elsewhere, nothing that moves or is loaded.
///         What is not allowed is left out; it is told as a warning where it would be seen, each kind once. A drawing
///         that came out of here comes out the same again.
/// Errors: what is no SVG goes to `faults`, and the result is empty.
[[nodiscard]] std::optional<std::string> safe_drawing(const SourceTextPtr& svg, Diagnostics& faults);

}  // namespace cuewell
