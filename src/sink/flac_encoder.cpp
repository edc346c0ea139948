#include "sink/flac_encoder.h"

#include "sink/vorbis_comment.h"

#include <utility>

namespace cuewell {
namespace {

FlacBlocks with_comment(FlacBlocks blocks) {
    if (blocks.comment.empty()) blocks.comment = empty_vorbis_comment();
    return blocks;
}

}  // namespace

FlacEncoder::FlacEncoder(RewritableWriter& bytes, const SoundfileShape& shape, FlacBlocks blocks)
    : blocks_(bytes, with_comment(std::move(blocks))), sound_(blocks_, shape) {}

void FlacEncoder::write(std::span<const float> block) { sound_.write(block); }

void FlacEncoder::finish() {
    sound_.finish();
    blocks_.check_whole();
}

}  // namespace cuewell
