#include "speech/tone.h"

#include "audio/biquad.h"
#include "speech/de_harsh.h"
#include "speech/early_reflections.h"

namespace cuewell {

Frames added_length(const Tone& tone, SampleRate rate) {
    return tone.reflections ? reflections_length(rate) : Frames();
}

void shape_tone(Clip& clip, const Tone& tone) {
    if (tone.high_pass) filter(clip.samples, high_pass(*tone.high_pass, clip.rate));
    if (tone.low_shelf) filter(clip.samples, low_shelf(tone.low_shelf->frequency, tone.low_shelf->gain, clip.rate));
    if (tone.high_shelf) filter(clip.samples, high_shelf(tone.high_shelf->frequency, tone.high_shelf->gain, clip.rate));
    if (tone.de_harsh) de_harsh(clip, *tone.de_harsh);
    if (tone.reflections) add_reflections(clip, *tone.reflections);
}

}  // namespace cuewell
