#pragma once

#include "sink/byte_writer.h"
#include "sink/encoder.h"
#include "sink/wav_header.h"

namespace cuewell {

/// Writes a WAV file front to back, so that it can go to a pipe: its length is known before it begins.
class WavEncoder final : public Encoder {
public:
    /// Writes the header. `bytes` must outlive the encoder; exactly `shape.frames` frames must follow.
    WavEncoder(ByteWriter& bytes, const WavShape& shape);

    void write(std::span<const float> block) override;
    void finish() override;

private:
    ByteWriter& bytes_;
    WavShape shape_;
};

}  // namespace cuewell
