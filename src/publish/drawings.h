#pragma once

#include "base/diagnostic.h"
#include "script/stretch.h"
#include "session/places.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cuewell {

/// The drawing of a stretch: SVG that is fit to stand inside a page, of the right side where there are sides.
///
/// Shape:  a file with the stretch's name and the ending .svg: beside the script where that is the user's own, else among
///         the user's own drawings, else among the bundled ones. Nothing where there is none, or where it is faulty.
/// Errors: none; whatever is wrong with a drawing is a warning, for a session needs none.
[[nodiscard]] std::optional<std::string> drawing_of(const Stretch& stretch, const Places& places,
                                                    Diagnostics& warnings);

/// Whether the drawing of a stretch is looked for in that file, which need not be there.
[[nodiscard]] bool is_drawing_place(const std::filesystem::path& file, const Stretch& stretch, const Places& places);

}  // namespace cuewell
