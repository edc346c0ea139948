#pragma once

#include "base/bytes.h"
#include "sink/encoder.h"
#include "sink/prefixed_writer.h"
#include "sink/soundfile_encoder.h"

namespace cuewell {

/// Writes MP3 behind an ID3v2 tag, and goes back for its first frame, which tells how much silence the decoder must take off
/// to be exact. The same samples give the same bytes.
class Mp3Encoder final : public Encoder {
public:
    /// `bytes` must outlive the encoder.
    ///
    /// Errors: Failure where libsndfile takes no such rate or number of channels.
    Mp3Encoder(RewritableWriter& bytes, const SoundfileShape& shape, const Bytes& id3)
        : behind_tag_(bytes, id3), sound_(behind_tag_, shape) {}

    void write(std::span<const float> block) override { sound_.write(block); }
    void finish() override { sound_.finish(); }

private:
    PrefixedWriter behind_tag_;
    SoundfileEncoder sound_;  // After `behind_tag_`, where it writes.
};

}  // namespace cuewell
