#include "sink/make_encoder.h"

#include "sink/flac_encoder.h"
#include "sink/mp3_encoder.h"
#include "sink/ogg_encoder.h"
#include "sink/wav_encoder.h"

namespace cuewell {

bool goes_back(FileFormat format) noexcept { return format == FileFormat::flac || format == FileFormat::mp3; }

std::unique_ptr<Encoder> make_encoder(RewritableWriter& bytes, const EncodeOptions& options, BlockFormat sound,
                                      Frames length) {
    const FileTags& tags = options.tags;
    const SoundfileShape shape{options.format, sound, options.bits, options.quality};
    switch (options.format) {
        case FileFormat::wav: return std::make_unique<WavEncoder>(bytes, WavShape{sound, options.bits, length}, tags);
        case FileFormat::flac:
            return std::make_unique<FlacEncoder>(bytes, shape, FlacBlocks{tags.comment, tags.picture});
        case FileFormat::mp3: return std::make_unique<Mp3Encoder>(bytes, shape, tags.id3);
        case FileFormat::ogg:
        case FileFormat::opus: break;
    }
    return std::make_unique<OggEncoder>(bytes, shape, tags.comment);
}

}  // namespace cuewell
