#pragma once

#include "audio/block_source.h"
#include "publish/file_wishes.h"
#include "session/prepare.h"

#include <memory>

namespace cuewell {

/// The session as a file has it: whole, or the voice alone; in mono, or as it is.
///
/// Needs:  the ambience is made. The session must outlive it, and stay where it is.
[[nodiscard]] std::unique_ptr<BlockSource> sound_of(const PreparedSession& session, const FileWishes& wishes);

}  // namespace cuewell
