#pragma once

#include "audio/file_tags.h"
#include "export/session_tags.h"
#include "publish/file_wishes.h"
#include "session/prepare.h"

namespace cuewell {

/// What a file of the session says of itself, its chapters and captions among it; but how loud it is: see LateLoudness.
///
/// Errors: as read_cover, for a cover of the user's own.
[[nodiscard]] SessionTags tags_of(const PreparedSession& session, const FileWishes& wishes);

/// The tags in the bytes of a format.
[[nodiscard]] FileTags file_tags_of(const SessionTags& tags, FileFormat format);

}  // namespace cuewell
