#pragma once

#include "sink/encoder.h"
#include "sink/make_tag_writer.h"
#include "sink/soundfile_encoder.h"

namespace cuewell {

/// Writes what libsndfile writes well, with tags of ours. The same samples and tags give the same bytes.
class TaggedEncoder final : public Encoder {
public:
    /// `bytes` must outlive the encoder. `length` is that of the whole sound.
    ///
    /// Errors: Failure where libsndfile takes no such rate or number of channels, and where a tag is too large.
    TaggedEncoder(RewritableWriter& bytes, const SoundfileShape& shape, const FileTags& tags, Frames length)
        : tags_(make_tag_writer(bytes, shape.format, tags, length)), sound_(*tags_, shape) {}

    void write(std::span<const float> block) override { sound_.write(block); }
    void finish() override {
        sound_.finish();
        tags_->check_whole();
    }

private:
    std::unique_ptr<TagWriter> tags_;
    SoundfileEncoder sound_;  // After `tags_`, where it writes.
};

}  // namespace cuewell
