#pragma once

#include "audio/file_tags.h"
#include "export/session_tags.h"
#include "publish/file_wishes.h"
#include "session/prepare.h"

#include <functional>

namespace cuewell {

/// What a file of the session says of itself, its chapters and captions among it.
///
/// Errors: as read_cover, for a cover of the user's own; whatever `on_wait` throws, which is called now and then.
[[nodiscard]] SessionTags tags_of(const PreparedSession& session, const FileWishes& wishes,
                                  const std::function<void()>& on_wait);

/// The tags in the bytes of a format.
[[nodiscard]] FileTags file_tags_of(const SessionTags& tags, FileFormat format);

}  // namespace cuewell
