#pragma once

#include "base/bytes.h"
#include "sink/file_format.h"

#include <span>

namespace cuewell {

/// What stands in a file without tags, since a comment must: the name of its maker and no entry.
[[nodiscard]] Bytes empty_vorbis_comment();

/// A Vorbis comment as an Ogg stream has it, with its mark before and a bit behind.
///
/// Source: Vorbis I, section 5.2.1; RFC 7845, section 5.2.
[[nodiscard]] Bytes ogg_comment_packet(FileFormat format, std::span<const std::byte> comment);

}  // namespace cuewell
