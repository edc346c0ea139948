#include "ambience/sound_source.h"

#include "ambience/bubbles.h"
#include "ambience/noise.h"
#include "ambience/tones.h"

namespace cuewell {

std::unique_ptr<SoundSource> make_source(const AmbienceLayer& layer, SampleRate rate, RandomStream random) {
    switch (layer.source) {
        case LayerSource::white:
        case LayerSource::pink:
        case LayerSource::brown: break;
        case LayerSource::drops: return std::make_unique<Drops>(layer.density, layer.width, rate, random);
        case LayerSource::bubbles: return std::make_unique<Bubbles>(layer, rate, random);
        case LayerSource::tones: return std::make_unique<Tones>(layer, rate, random);
    }
    return std::make_unique<WhiteNoise>(layer.width, rate, random);
}

}  // namespace cuewell
