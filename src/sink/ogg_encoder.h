#pragma once

#include "audio/block_source.h"
#include "sink/byte_writer.h"
#include "sink/encoder.h"

#include <memory>

namespace cuewell {

/// Writes Ogg Vorbis front to back, so that it can go to a pipe. The same samples give the same bytes.
class OggEncoder final : public Encoder {
public:
    /// `bytes` must outlive the encoder. `quality` is Vorbis's own, 0 to 10.
    ///
    /// Errors: Failure where libsndfile takes no such rate or number of channels.
    OggEncoder(ByteWriter& bytes, BlockFormat format, int quality);
    ~OggEncoder() override;  ///< Without finish(): writes nothing more.

    void write(std::span<const float> block) override;
    void finish() override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cuewell
