#pragma once

#include "sink/encoder.h"
#include "sink/rewritable_writer.h"
#include "sink/soundfile_shape.h"

#include <memory>

namespace cuewell {

/// Writes what libsndfile writes well: FLAC, Ogg Vorbis, Ogg Opus and MP3, without tags of ours.
///
/// The same samples give the same bytes, however they are cut into blocks, but for the number that libsndfile draws for an
/// Ogg stream.
class SoundfileEncoder final : public Encoder {
public:
    /// Writes front to back, and where it goes_back() for the beginning when it finishes. `bytes` must outlive the encoder.
    ///
    /// Errors: Failure where libsndfile takes no such rate or number of channels.
    SoundfileEncoder(RewritableWriter& bytes, const SoundfileShape& shape);

    ~SoundfileEncoder() override;  ///< Without finish(): writes nothing more.

    void write(std::span<const float> block) override;
    void finish() override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cuewell
