#include "speech/speaker.h"

#include "base/errors.h"
#include "speech/profiles.h"
#include "support/fake_synthesizer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};

/// Repeats what it was asked, and gives a clip of the test's.
class Parrot final : public Synthesizer {
public:
    explicit Parrot(Clip clip) : clip_(std::move(clip)) {}
    [[nodiscard]] Clip speak(const Utterance& utterance) const override {
        heard = utterance;
        return clip_;
    }
    mutable Utterance heard;

private:
    Clip clip_;
};

Clip tone(std::size_t silence, std::size_t sound, float level) {
    Clip clip{SampleRate{22'050}, std::vector<float>(silence, 0.0003F)};
    for (std::size_t i = 0; i < sound; ++i) clip.samples.push_back(i / 50 % 2 == 0 ? level : -level);
    clip.samples.resize(clip.samples.size() + silence);
    return clip;
}

float loudest(const Clip& clip) {
    float level = 0.0F;
    for (const float sample : clip.samples) level = std::max(level, std::abs(sample));
    return level;
}

TEST_CASE("the synthesizer is asked for cleaned text with pronunciations, in the voice's numbers") {
    const Parrot parrot(tone(0, 2'205, 0.25F));
    VoiceProfile profile = plain_voice();
    profile.pronunciations = {{"psoas", "so-ass"}};
    static_cast<void>(Speaker(parrot, profile, kRate).speak("  Feel your \x01pso\u200B\u00ADas"));
    CHECK(parrot.heard == Utterance{"Feel your so-ass.", "gmw/en-US+f2", 130, 40, 30});
}

TEST_CASE("a pronunciation brings in no command") {
    const Parrot parrot(tone(0, 2'205, 0.25F));
    VoiceProfile profile = plain_voice();
    profile.pronunciations = {{"hold", "[[h@'loU]] <x> \x01"}};
    static_cast<void>(Speaker(parrot, profile, kRate).speak("Hold."));
    CHECK(parrot.heard.text == "h@'loU x .");
}

TEST_CASE("silence around the words is cut, and the length is that of the words") {
    const Parrot parrot(tone(1'000, 2'205, 0.25F));
    CHECK(Speaker(parrot, plain_voice(), kRate).speak("Hold.").length() == Frames(4'800));
}

TEST_CASE("a line has a length for each of its characters with the fake") {
    const FakeSynthesizer fake;
    CHECK(Speaker(fake, plain_voice(), kRate).speak("And hold.").length() == Frames(9 * 960));
    CHECK(Speaker(fake, plain_voice(), SampleRate{44'100}).speak("And hold").length() == Frames(9 * 882));
}

TEST_CASE("both edges are faded") {
    const FakeSynthesizer fake;
    const Clip clip = Speaker(fake, plain_voice(), kRate).speak("And hold.");
    CHECK(std::abs(clip.samples.front()) < 0.001F);
    CHECK(std::abs(clip.samples.back()) < 0.001F);
}

TEST_CASE("the gain of the voice is applied, and peaks stay below the ceiling") {
    const Parrot parrot(tone(100, 4'410, 0.1F));
    VoiceProfile profile = plain_voice();
    const float plain = loudest(Speaker(parrot, profile, kRate).speak("Hold."));
    profile.gain = Decibels(6.0);
    CHECK(loudest(Speaker(parrot, profile, kRate).speak("Hold.")) == doctest::Approx(plain * 1.9953F).epsilon(0.001));
    profile.gain = Decibels(30.0);
    CHECK(loudest(Speaker(parrot, profile, kRate).speak("Hold.")) <= 0.7944F);
}

TEST_CASE("the same line is the same samples") {
    const FakeSynthesizer fake;
    const Speaker speaker(fake, plain_voice(), kRate);
    CHECK(speaker.speak("And hold.").samples == speaker.speak("And hold.").samples);
}

TEST_CASE("a line that is too long is told by its beginning") {
    const FakeSynthesizer fake;
    const Speaker speaker(fake, plain_voice(), kRate);
    CHECK(speaker.speak(std::string(kLongestLine - 1, 'a')).length() == Frames(960 * 1'000));
    CHECK_THROWS_WITH_AS(static_cast<void>(speaker.speak("Rest \x1b" + std::string(kLongestLine, 'a'))),
                         "a line has more than 1000 characters, too long to be spoken in one go: "
                         "\"Rest aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\"",
                         Failure);
    CHECK(fake.calls() == 1);
}

TEST_CASE("a line without a word in it is told") {
    const FakeSynthesizer fake;
    CHECK_THROWS_WITH_AS(static_cast<void>(Speaker(fake, plain_voice(), kRate).speak(" --- ")),
                         "there is no word to speak in \"---\"", Failure);
}

TEST_CASE("a line of which nothing is to be heard is told") {
    const Parrot mute(tone(1'000, 0, 0.0F));
    CHECK_THROWS_WITH_AS(static_cast<void>(Speaker(mute, plain_voice(), kRate).speak("Hold.")),
                         "nothing is to be heard of \"Hold.\"", Failure);
}

}  // namespace
}  // namespace cuewell
