#include "speech/tone.h"

#include "audio/biquad.h"
#include "speech/de_harsh.h"
#include "speech/early_reflections.h"

#include <array>

namespace cuewell {

Frames added_length(const Tone& tone, SampleRate rate) {
    return tone.reflections ? reflections_length(rate) : Frames();
}

void shape_tone(Clip& clip, const Tone& tone) {
    const SampleRate rate = clip.rate;
    const auto shelf = [&](const auto& design, const std::optional<ShelfFilter>& wished) {
        return wished ? design(wished->frequency, wished->gain, rate) : Biquad();
    };
    const Biquad pass = tone.high_pass ? high_pass(*tone.high_pass, rate) : Biquad();
    filter(clip.samples, std::array{pass, shelf(low_shelf, tone.low_shelf), shelf(high_shelf, tone.high_shelf)});
    if (tone.de_harsh) de_harsh(clip, *tone.de_harsh);
    if (tone.reflections) add_reflections(clip, *tone.reflections);
}

}  // namespace cuewell
