#pragma once

#include "audio/file_tags.h"
#include "sink/byte_writer.h"
#include "sink/encoder.h"
#include "sink/wav_header.h"

namespace cuewell {

/// Writes a WAV file front to back, so that it can go to a pipe: its length is known before it begins.
class WavEncoder final : public Encoder {
public:
    /// Writes the header. `bytes` must outlive the encoder; exactly `shape.frames` frames must follow. The tags go behind the
    /// samples, so that a header stays as plain as simple readers want it; `shape` knows nothing of them.
    WavEncoder(ByteWriter& bytes, WavShape shape, const FileTags& tags = {});

    void write(std::span<const float> block) override;
    void finish() override;

private:
    ByteWriter& bytes_;
    Bytes chunks_;  ///< Behind the samples.
    WavShape shape_;
};

}  // namespace cuewell
