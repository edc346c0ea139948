#pragma once

#include "base/errors.h"
#include "base/utf8.h"
#include "speech/synthesizer.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace cuewell {

/// Speaks without eSpeak, so that every length is known: 20 ms a character, none of it silent.
///
/// Shape:  441 frames at 22,050 Hz for each character, which are 960 at 48,000 and 882 at 44,100. Other utterances
///         sound different; the same one is the same samples.
/// Thread: any, once `fails_on` is set.
class FakeSynthesizer final : public Synthesizer {
public:
    static constexpr SampleRate kRate{22'050};
    static constexpr Frames kFramesPerCharacter{441};

    [[nodiscard]] Clip speak(const Utterance& utterance) const override {
        ++calls_;
        if (!fails_on.empty() && utterance.text.find(fails_on) != std::string::npos) {
            throw Failure("the fake cannot speak \"" + utterance.text + '"');
        }
        const std::size_t frames =
            count_characters(utterance.text) * static_cast<std::size_t>(kFramesPerCharacter.count());
        const std::size_t half_wave = 40 + std::hash<std::string>{}(utterance.text + utterance.voice) % 60;
        Clip clip{kRate, std::vector<float>(frames)};
        for (std::size_t i = 0; i < frames; ++i) clip.samples[i] = i / half_wave % 2 == 0 ? 0.25F : -0.25F;
        return clip;
    }

    /// How often something was to be spoken.
    [[nodiscard]] int calls() const noexcept { return calls_; }

    /// Any text that holds this ends in Failure; empty: none.
    std::string fails_on;

private:
    mutable std::atomic<int> calls_ = 0;
};

}  // namespace cuewell
