#pragma once

#include "base/diagnostic.h"
#include "page/session_page.h"
#include "publish/file_wishes.h"
#include "session/places.h"
#include "session/prepare.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// The drawing of a stretch as safe_drawing() gives it, where there is one.
using DrawingOf = std::function<std::optional<std::string>(const Stretch& stretch)>;

/// What the page of a session shows: its clock, its words, and its stretches as a sheet to take home.
///
/// Shape: encoder, inputs, source and cover are left empty. The sheet always has the short safety words and the
///        educational note of the phrasebook: where the routine says others, at its foot.
/// Needs: the session was made from scripts.
[[nodiscard]] PageContent page_content(const PreparedSession& session, const DrawingOf& drawing_of);

/// The same, with the drawings of the places, the cover, and what Cuewell reads back as the wishes want it.
///
/// Errors: as session_cover.
[[nodiscard]] PageContent page_content(const PreparedSession& session, const FileWishes& wishes, const Places& places);

/// What is wrong with the drawings of the stretches that a session does: a page is made without those.
[[nodiscard]] std::vector<Diagnostic> drawing_faults(const PreparedSession& session, const Places& places);

}  // namespace cuewell
