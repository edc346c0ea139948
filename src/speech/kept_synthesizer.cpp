#include "speech/kept_synthesizer.h"

#include "base/errors.h"

namespace cuewell {
namespace {

/// Without one, nothing is kept.
Descriptor open_file_if_possible() {
    try {
        return file_for_speech();
    } catch (const Failure&) {
        return {};
    }
}

}  // namespace

KeptSynthesizer::KeptSynthesizer(const Synthesizer& synthesizer)
    : synthesizer_(synthesizer), kept_(open_file_if_possible(), Keeping::if_it_can) {}

Clip KeptSynthesizer::speak(const Utterance& utterance) const {
    return kept_.find_or_make(utterance, [&] { return synthesizer_.speak(utterance); });
}

}  // namespace cuewell
