#include "speech/speaker.h"

#include "base/errors.h"
#include "speech/profiles.h"
#include "support/fake_synthesizer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cuewell {
namespace {

constexpr SpeakerSettings kSettings{SampleRate{48'000}, {}};

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
    profile.pronunciations = {{"psoas", {"so-ass"}}};
    static_cast<void>(Speaker(parrot, profile, kSettings).speak({"  Feel your \x01pso\u200B\u00ADas"}));
    CHECK(parrot.heard == Utterance{"Feel your so-ass.", "gmw/en-US+f2", 130, 40, 30});
}

TEST_CASE("phonemes reach eSpeak between their marks, and a program of the user's gets the word") {
    const Parrot parrot(tone(0, 2'205, 0.25F));
    VoiceProfile profile = plain_voice();
    profile.pronunciations = {{"psoas", {"s'oU@s", true}}};
    static_cast<void>(Speaker(parrot, profile, kSettings).speak({"Feel your psoas"}));
    CHECK(parrot.heard.text == "Feel your \uE000s'oU@s\uE001.");
    profile.command = CommandEngine();
    static_cast<void>(Speaker(parrot, profile, kSettings).speak({"Feel your psoas"}));
    CHECK(parrot.heard.text == "Feel your psoas.");
}

TEST_CASE("marks of phonemes that stand in a line itself are taken out") {
    const Parrot parrot(tone(0, 2'205, 0.25F));
    static_cast<void>(Speaker(parrot, plain_voice(), kSettings).speak({"Hold \uE000h@l\uE001 [[h@l]] on."}));
    CHECK(parrot.heard.text.find_first_of("\xEE[") == std::string::npos);
}

TEST_CASE("silence around the words is cut, and the length is that of the words") {
    const Parrot parrot(tone(1'000, 2'205, 0.25F));
    CHECK(Speaker(parrot, plain_voice(), kSettings).speak({"Hold."}).length() == Frames(4'800));
}

TEST_CASE("a line has a length for each of its characters with the fake") {
    const FakeSynthesizer fake;
    CHECK(Speaker(fake, plain_voice(), kSettings).speak({"And hold."}).length() == Frames(9 * 960));
    CHECK(Speaker(fake, plain_voice(), SpeakerSettings{SampleRate{44'100}, {}}).speak({"And hold"}).length() ==
          Frames(9 * 882));
}

TEST_CASE("both edges are faded") {
    const FakeSynthesizer fake;
    const Clip clip = Speaker(fake, plain_voice(), kSettings).speak({"And hold."});
    CHECK(std::abs(clip.samples.front()) < 0.001F);
    CHECK(std::abs(clip.samples.back()) < 0.001F);
}

/// How a tone of this height is spoken with a gain, for a session of this loudness.
double spoken_level(float height, double gain, double loudness) {
    const Parrot parrot(tone(100, 8'820, height));
    const SpeakerSettings settings{SampleRate{48'000}, Decibels(gain), {Loudness(loudness), Decibels(-3.0)}};
    return mean_loudness(Speaker(parrot, plain_voice(), settings).speak({"Hold."})).lufs();
}

TEST_CASE("the gain of the voice is applied, and peaks stay below the ceiling") {
    const double plain = spoken_level(0.05F, 0.0, -23.5);
    CHECK(std::abs(plain + 23.5) < 0.5);
    CHECK(spoken_level(0.05F, 4.0, plain + 4.0) == doctest::Approx(plain + 4.0).epsilon(0.0001));
    CHECK(spoken_level(0.05F, 1.0, plain) == doctest::Approx(plain + 1.0).epsilon(0.0001));
    const Parrot parrot(tone(100, 4'410, 0.1F));
    const Speaker loud(parrot, plain_voice(), {SampleRate{48'000}, Decibels(30.0), {Loudness(-16.0), Decibels(-2.0)}});
    CHECK(loudest(loud.speak({"Hold."})) <= 0.7944F);
}

TEST_CASE("of what a line is off the session's loudness, the part beyond 1.5 LU is taken back, up to 3 dB") {
    const double plain = spoken_level(0.05F, 0.0, -23.5);
    const auto taken = [&](double off) { return spoken_level(0.05F, 0.0, plain - off) - plain; };
    CHECK(std::abs(taken(1.4)) < 0.01);
    CHECK(std::abs(taken(-1.4)) < 0.01);
    CHECK(std::abs(taken(2.5) + 1.0) < 0.1);
    CHECK(std::abs(taken(-2.5) - 1.0) < 0.1);
    CHECK(std::abs(taken(10.0) + 3.0) < 0.1);
    CHECK(std::abs(taken(-10.0) - 3.0) < 0.1);
}

VoiceProfile falling_voice() {
    VoiceProfile profile = plain_voice();
    profile.fall = {10.0, 5, Decibels(2.0)};
    return profile;
}

TEST_CASE("a voice that falls is slower and lower the further the session is along") {
    const Parrot parrot(tone(0, 2'205, 0.25F));
    const Speaker speaker(parrot, falling_voice(), kSettings);
    const auto asked = [&](double along) {
        static_cast<void>(speaker.speak({"Hold.", along}));
        return std::pair(parrot.heard.words_per_minute, parrot.heard.pitch);
    };
    CHECK(asked(0.0) == std::pair(130, 40));
    CHECK(asked(0.5) == std::pair(124, 38));
    CHECK(asked(1.0) == std::pair(117, 35));
}

TEST_CASE("a voice falls to no rate or pitch that eSpeak does not have") {
    const Parrot parrot(tone(0, 2'205, 0.25F));
    VoiceProfile profile = falling_voice();
    profile.words_per_minute = 105;
    profile.pitch = 2;
    static_cast<void>(Speaker(parrot, profile, kSettings).speak({"Hold.", 1.0}));
    CHECK(parrot.heard.words_per_minute == 100);
    CHECK(parrot.heard.pitch == 0);
}

TEST_CASE("a voice that falls is quieter the further the session is along, however far a line is off") {
    for (const float height : {0.06F, 0.12F}) {
        const Parrot parrot(tone(0, 8'820, height));
        const Speaker speaker(parrot, falling_voice(), kSettings);
        const auto level = [&](double along) { return mean_loudness(speaker.speak({"Hold.", along})).lufs(); };
        CHECK(std::abs(level(0.5) - level(0.0) + 1.0) < 0.01);
        CHECK(std::abs(level(1.0) - level(0.0) + 2.0) < 0.01);
    }
}

TEST_CASE("a tone is shaped, and its reflections lengthen the line") {
    const FakeSynthesizer fake;
    VoiceProfile profile = plain_voice();
    profile.tone.reflections = Decibels(-20.0);
    const Frames longer = Speaker(fake, profile, kSettings).speak({"And hold."}).length() - Frames(9 * 960);
    CHECK(longer > Frames(1'700));
    CHECK(longer < Frames(1'900));
}

TEST_CASE("a line is as long as it was measured, at any rate and with reflections") {
    const FakeSynthesizer fake;
    VoiceProfile profile = plain_voice();
    for (const int hertz : {8'000, 22'050, 44'100, 48'000, 96'000}) {
        for (const bool echoes : {false, true}) {
            if (echoes) profile.tone.reflections = Decibels(-26.0);
            const Speaker speaker(fake, profile, {SampleRate{hertz}, {}});
            CHECK(speaker.measure({"And hold it."}) == speaker.speak({"And hold it."}).length());
        }
        profile.tone = {};
    }
}

TEST_CASE("the same line is the same samples") {
    const FakeSynthesizer fake;
    const Speaker speaker(fake, plain_voice(), kSettings);
    CHECK(speaker.speak({"And hold."}).samples == speaker.speak({"And hold."}).samples);
}

TEST_CASE("a line that is too long is told by its beginning") {
    const FakeSynthesizer fake;
    const Speaker speaker(fake, plain_voice(), kSettings);
    CHECK(speaker.speak({std::string(kLongestLine - 1, 'a')}).length() == Frames(960 * 1'000));
    CHECK_THROWS_WITH_AS(static_cast<void>(speaker.speak({"Rest \x1b" + std::string(kLongestLine, 'a')})),
                         "a line has more than 1000 characters, too long to be spoken in one go: "
                         "\"Rest aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\"",
                         Failure);
    CHECK(fake.calls() == 1);
}

TEST_CASE("a line without a word in it is told") {
    const FakeSynthesizer fake;
    CHECK_THROWS_WITH_AS(static_cast<void>(Speaker(fake, plain_voice(), kSettings).speak({" --- "})),
                         "there is no word to speak in \"---\"", Failure);
}

TEST_CASE("a line of which nothing is to be heard is told") {
    const Parrot mute(tone(1'000, 0, 0.0F));
    CHECK_THROWS_WITH_AS(static_cast<void>(Speaker(mute, plain_voice(), kSettings).speak({"Hold."})),
                         "nothing is to be heard of \"Hold.\"", Failure);
}

}  // namespace
}  // namespace cuewell
