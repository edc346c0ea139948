#include "session/voice_gain_key.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

const std::vector<std::string> kPassage{"Lie down.", "And rest."};
constexpr std::string_view kVersion = "1.51";

ChosenVoice some_voice() {
    ChosenVoice voice;
    voice.profile.voice = "gmw/en-US+f2";
    voice.profile.words_per_minute = 130;
    voice.profile.pitch = 40;
    voice.profile.pitch_range = 30;
    return voice;
}

/// The key of the voice after a change.
template <typename Change>
std::string key_after(Change change) {
    ChosenVoice voice = some_voice();
    change(voice.profile);
    return voice_gain_key(voice, {}, kPassage, kVersion);
}

TEST_CASE("whatever decides the gain of a voice has a key of its own") {
    const std::vector<std::string> keys{
        key_after([](VoiceProfile&) {}),
        key_after([](VoiceProfile& p) { p.voice = "gmw/en-US+f5"; }),
        key_after([](VoiceProfile& p) { p.words_per_minute = 105; }),
        key_after([](VoiceProfile& p) { p.pitch = 41; }),
        key_after([](VoiceProfile& p) { p.pitch_range = 31; }),
        key_after([](VoiceProfile& p) { p.sentence_gap = std::chrono::seconds(1); }),
        key_after([](VoiceProfile& p) { p.tone.high_pass = Hertz{80.0}; }),
        key_after([](VoiceProfile& p) { p.tone.low_shelf = ShelfFilter{Hertz{200.0}, Decibels(2.0)}; }),
        key_after([](VoiceProfile& p) { p.tone.high_shelf = ShelfFilter{Hertz{200.0}, Decibels(2.0)}; }),
        key_after([](VoiceProfile& p) { p.tone.de_harsh = Decibels(6.0); }),
        key_after([](VoiceProfile& p) { p.tone.reflections = Decibels(-20.0); }),
        key_after([](VoiceProfile& p) { p.pronunciations = {{"a", {"b", false, {}}}}; }),
        key_after([](VoiceProfile& p) { p.pronunciations = {{"a", {"b", true, {}}}}; }),
        voice_gain_key(some_voice(), {Loudness(-14.0), Decibels(-3.0)}, kPassage, kVersion),
        voice_gain_key(some_voice(), {Loudness(-16.0), Decibels(-4.0)}, kPassage, kVersion),
        voice_gain_key(some_voice(), {}, {"Lie down. And rest."}, kVersion),
        voice_gain_key(some_voice(), {}, kPassage, "1.52"),
    };
    CHECK(std::set(keys.begin(), keys.end()).size() == keys.size());
}

TEST_CASE("what has no part in the gain is not in the key") {
    CHECK(key_after([](VoiceProfile& p) { p.gain = Decibels(3.0); }) == key_after([](VoiceProfile&) {}));
    CHECK(key_after([](VoiceProfile& p) { p.fall.pitch = 3; }) == key_after([](VoiceProfile&) {}));
    CHECK(key_after([](VoiceProfile& p) { p.title = "Other"; }) == key_after([](VoiceProfile&) {}));
}

TEST_CASE("a program that speaks is another one when its file or its model's has changed") {
    const test::TemporaryFolder folder;
    const std::string program = folder.write("speak", "one").string();
    const std::string model = folder.write("model", "one").string();
    const auto key = [&](int own_words_per_minute, std::string_view espeak_version = kVersion) {
        ChosenVoice voice = some_voice();
        voice.own_words_per_minute = own_words_per_minute;
        voice.profile.command = CommandEngine();
        voice.profile.command->program = program;
        voice.profile.command->arguments = {"--model", model, "{text}"};
        return voice_gain_key(voice, {}, kPassage, espeak_version);
    };
    const std::string first = key(130);
    CHECK(key(130) == first);
    CHECK(key(140) != first);
    CHECK(key(130, "1.52") == first);
    folder.write("model", "another");
    const std::string second = key(130);
    CHECK(second != first);
    folder.write("speak", "another");
    CHECK(key(130) != second);
}

}  // namespace
}  // namespace cuewell
