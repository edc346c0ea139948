#pragma once

#include "sink/encoder.h"
#include "sink/flac_block_filter.h"
#include "sink/soundfile_encoder.h"

namespace cuewell {

/// Writes FLAC, and goes back for its length, sizes and checksum. The same samples give the same bytes; decoded, they are
/// those of a WAV file of as many bits.
class FlacEncoder final : public Encoder {
public:
    /// `bytes` must outlive the encoder. Where the comment is empty, one without an entry is written.
    ///
    /// Errors: Failure where libsndfile takes no such rate or number of channels, and where a tag is too large.
    FlacEncoder(RewritableWriter& bytes, const SoundfileShape& shape, FlacBlocks blocks);

    void write(std::span<const float> block) override;
    void finish() override;

private:
    FlacBlockFilter blocks_;
    SoundfileEncoder sound_;  // After `blocks_`, where it writes.
};

}  // namespace cuewell
