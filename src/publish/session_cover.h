#pragma once

#include "export/session_tags.h"
#include "publish/file_wishes.h"
#include "session/prepare.h"

namespace cuewell {

/// The picture that stands for a session, on its files and its page: the user's own, else one that is drawn.
///
/// Errors: as read_cover, for a picture of the user's own.
[[nodiscard]] CoverPicture session_cover(const PreparedSession& session, const FileWishes& wishes);

}  // namespace cuewell
