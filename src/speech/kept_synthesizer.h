#pragma once

#include "speech/kept_speech.h"
#include "speech/synthesizer.h"

namespace cuewell {

/// Another synthesizer that speaks alike each time, asked but once for each utterance: the lines of a session are
/// measured first and mixed later.
///
/// Shape:  the same samples. Where nothing can be kept, or no more, it is asked again.
/// Thread: any.
class KeptSynthesizer final : public Synthesizer {
public:
    /// `synthesizer` must outlive this.
    explicit KeptSynthesizer(const Synthesizer& synthesizer);

    [[nodiscard]] Clip speak(const Utterance& utterance) const override;

private:
    const Synthesizer& synthesizer_;
    mutable KeptSpeech kept_;
};

}  // namespace cuewell
