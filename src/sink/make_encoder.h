#pragma once

#include "sink/encoder.h"
#include "sink/file_format.h"
#include "sink/rewritable_writer.h"

#include <memory>

namespace cuewell {

/// What writes `length` frames of `sound` into `bytes`, which must outlive it, and is rewritten only where goes_back().
///
/// Needs:  `options` have passed check_encoding().
/// Errors: Failure that names the target.
[[nodiscard]] std::unique_ptr<Encoder> make_encoder(RewritableWriter& bytes, const EncodeOptions& options,
                                                    BlockFormat sound, Frames length);

}  // namespace cuewell
