#pragma once

#include "audio/file_tags.h"
#include "export/session_tags.h"
#include "publish/file_wishes.h"
#include "session/prepare.h"

#include <optional>

namespace cuewell {

/// What a file of the session says of itself, its chapters and captions among it; but not how loud it is.
///
/// Errors: as read_cover, for a cover of the user's own.
[[nodiscard]] SessionTags tags_of(const PreparedSession& session, const FileWishes& wishes);

/// Whether a file says how loud it is.
[[nodiscard]] bool has_loudness(FileFormat format) noexcept;

/// How loud a file is whose voice is so loud; none where it says nothing.
[[nodiscard]] std::optional<LoudnessTags> loudness_tags(std::optional<Loudness> speech);

/// The tags in the bytes of a format.
[[nodiscard]] FileTags file_tags_of(const SessionTags& tags, FileFormat format);

}  // namespace cuewell
