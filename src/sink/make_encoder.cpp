#include "sink/make_encoder.h"

#include "sink/tagged_encoder.h"
#include "sink/wav_encoder.h"

namespace cuewell {

std::unique_ptr<Encoder> make_encoder(RewritableWriter& bytes, const EncodeOptions& options, BlockFormat sound,
                                      Frames length) {
    if (options.format == FileFormat::wav) {
        return std::make_unique<WavEncoder>(bytes, WavShape{sound, options.bits, length}, options.tags);
    }
    const SoundfileShape shape{options.format, sound, options.bits, options.quality};
    return std::make_unique<TaggedEncoder>(bytes, shape, options.tags, length);
}

}  // namespace cuewell
