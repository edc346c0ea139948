#pragma once

#include "sink/encoder.h"
#include "sink/ogg_page_filter.h"
#include "sink/soundfile_encoder.h"

namespace cuewell {

/// Writes Ogg Vorbis or Ogg Opus front to back, so that it can go to a pipe. The same samples give the same bytes.
class OggEncoder final : public Encoder {
public:
    /// `bytes` must outlive the encoder. `comment` is a Vorbis comment; where it is empty, one without an entry is written.
    ///
    /// Errors: Failure where libsndfile takes no such rate or number of channels.
    OggEncoder(ByteWriter& bytes, const SoundfileShape& shape, const Bytes& comment);

    void write(std::span<const float> block) override;
    void finish() override;

private:
    OggPageFilter pages_;
    SoundfileEncoder sound_;  // After `pages_`, where it writes.
};

}  // namespace cuewell
