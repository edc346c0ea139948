#include "speech/voice_level.h"

#include "base/errors.h"
#include "speech/profiles.h"
#include "speech/speaker.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// Sings each line on one note: as long and as loud as the line says, "2000 0.1" for 2 s of that height.
class Singer final : public Synthesizer {
public:
    [[nodiscard]] Clip speak(const Utterance& utterance) const override {
        const std::size_t space = utterance.text.find(' ');
        const std::size_t samples = std::stoul(utterance.text.substr(0, space)) * 24;
        const double height = std::stod(utterance.text.substr(space));
        Clip clip{SampleRate{24'000}, std::vector<float>(samples)};
        for (std::size_t i = 0; i < samples; ++i) {
            const double turns = 500.0 * (static_cast<double>(i) + 0.5) / clip.rate.hz;
            clip.samples[i] = static_cast<float>(height * std::sin(2.0 * std::numbers::pi * turns));
        }
        return clip;
    }
};

VoiceProfile singing_voice() {
    VoiceProfile profile = plain_voice();
    profile.sentence_gap = std::chrono::milliseconds(750);
    return profile;
}

/// The loudness of a passage as a session would have it.
double loudness_with(Decibels gain, const VoiceProfile& profile, const std::vector<std::string>& passage,
                     const LevelTarget& target) {
    const Singer singer;
    const SpeakerSettings settings{SampleRate{48'000}, gain, target};
    const Speaker speaker(singer, profile, settings);
    LoudnessMeter meter(settings.rate);
    const std::vector<float> gap(36'000);
    for (const std::string& line : passage) {
        meter.add(speaker.speak({line}).samples);
        meter.add(gap);
    }
    return meter.integrated().lufs();
}

const std::vector<std::string> kPassage{"1500 0.10", "800 0.12", "2500 0.08", "1200 0.11"};

Decibels gain_of(const VoiceProfile& profile, const LevelTarget& target,
                 const std::vector<std::string>& passage = kPassage, int threads = 1) {
    return measure_gain(Singer(), profile, passage, target, threads);
}

TEST_CASE("with the gain that is found, a session has the loudness that was wished") {
    for (const double wished : {-23.0, -16.0, -14.0}) {
        CAPTURE(wished);
        const LevelTarget target{Loudness(wished), Decibels(-3.0)};
        const Decibels gain = gain_of(singing_voice(), target);
        CHECK(std::abs(loudness_with(gain, singing_voice(), kPassage, target) - wished) <= 0.02);
    }
}

TEST_CASE("a voice of lines far apart, very quiet or with peaks in the limiter comes to its loudness, too") {
    const LevelTarget target{Loudness(-10.0), Decibels(-7.0)};
    const std::vector<std::string> uneven{"1500 0.002", "800 0.004", "2500 0.001", "1200 0.010"};
    CHECK(std::abs(loudness_with(gain_of(singing_voice(), {}, uneven), singing_voice(), uneven, {}) + 16.0) <= 0.02);
    CHECK(std::abs(loudness_with(gain_of(singing_voice(), target), singing_voice(), kPassage, target) + 10.0) <= 0.1);
}

TEST_CASE("the gain is in hundredths, and the same each time, on any number of threads") {
    const Decibels gain = gain_of(singing_voice(), {});
    CHECK(gain.value() == std::round(gain.value() * 100.0) / 100.0);
    CHECK(gain_of(singing_voice(), {}, kPassage, 4) == gain);
}

TEST_CASE("what the profile says of its gain and its fall has no part in it") {
    VoiceProfile profile = singing_voice();
    const Decibels gain = gain_of(profile, {});
    profile.gain = Decibels(20.0);
    profile.fall = {20.0, 10, Decibels(6.0)};
    CHECK(gain_of(profile, {}) == gain);
}

TEST_CASE("what the tone takes or gives is made up for") {
    VoiceProfile profile = singing_voice();
    const Decibels plain = gain_of(profile, {});
    profile.tone.low_shelf = ShelfFilter{Hertz{1'000.0}, Decibels(-10.0)};
    CHECK(gain_of(profile, {}).value() - plain.value() > 5.0);
    CHECK(std::abs(loudness_with(gain_of(profile, {}), profile, kPassage, {}) + 16.0) <= 0.02);
}

TEST_CASE("a loudness that the peaks do not allow is a failure that names what can be reached") {
    const LevelTarget target{Loudness(-6.0), Decibels(-12.0)};
    CHECK_THROWS_WITH_AS(static_cast<void>(gain_of(singing_voice(), target)),
                         "the voice \"plain\" cannot be brought to -6.0 LUFS with its peaks under -12.0 dBTP; it can "
                         "reach -13.5",
                         Failure);
    CHECK_NOTHROW(static_cast<void>(gain_of(singing_voice(), {Loudness(-13.5), Decibels(-12.0)})));
}

TEST_CASE("a passage that nothing can be said of is a failure") {
    CHECK_THROWS_AS(static_cast<void>(gain_of(singing_voice(), {}, {"1000 0"})), Failure);
    CHECK_THROWS_WITH_AS(static_cast<void>(gain_of(singing_voice(), {}, {})),
                         "there is nothing to measure the loudness of the voice \"plain\" with", Failure);
}

}  // namespace
}  // namespace cuewell
