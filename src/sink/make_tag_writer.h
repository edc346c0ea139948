#pragma once

#include "audio/file_tags.h"
#include "base/time.h"
#include "sink/file_format.h"
#include "sink/tag_writer.h"

#include <memory>

namespace cuewell {

/// What puts `tags` into a file that libsndfile made, on its way to `bytes`, which must outlive it. The file may come as it
/// is made, and what is rewritten in it is rewritten in `bytes`; or when it is whole.
///
/// `length` is that of the sound.
/// Needs:  FLAC, Ogg Vorbis, Ogg Opus or MP3. Where there are no tags, it gets the fewest that it may have.
/// Errors: Failure where a tag is too large.
[[nodiscard]] std::unique_ptr<TagWriter> make_tag_writer(RewritableWriter& bytes, FileFormat format,
                                                         const FileTags& tags, Frames length);

}  // namespace cuewell
